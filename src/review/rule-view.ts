import type { PanelLine, ReviewDesk, RuleOffer } from "../model/review.ts";
import { cut, EMPTY, type Line, paragraph, span } from "./line.ts";
import { currentCase, type ScreenState } from "./state.ts";

/** The rule panel: where it would go, the offers, and what the one that is looked at would do. */
export function ruleLines(id: string, state: ScreenState, desk: ReviewDesk, head: string, columns: number): readonly Line[] {
  const { target, offers, none } = desk.ruleOffers(id, state.language);
  const chosen = offers[state.offer] ?? offers[0];
  const titles = offers.map((offer, at): Line => {
    const isChosen = offer === chosen;
    return [
      span(isChosen ? "> " : "  ", "bold"),
      span(cut(`${at + 1} [${offer.scope}] ${offer.title}`, columns - 2), isChosen ? "bold" : "plain"),
    ];
  });
  const preview = chosen === undefined ? none : desk.rulePreview(id, chosen.key, state.language).lines;
  return [[span(head, "bold")], ...panelBody(target, columns), ...titles, EMPTY, ...panelBody(preview, columns)];
}

/** The offer that is looked at, and the question that `w` asks of it; null where there is none. */
export function ruleQuestion(
  state: ScreenState,
  desk: ReviewDesk,
): { readonly text: string; readonly canWrite: boolean; readonly id: string; readonly offer: RuleOffer } | null {
  const id = currentCase(state);
  const offers = id === null ? [] : desk.ruleOffers(id, state.language).offers;
  const offer = offers[state.offer] ?? offers[0];
  if (id === null || offer === undefined) return null;
  const { question, canWrite } = desk.rulePreview(id, offer.key, state.language);
  return { text: question, canWrite, id, offer };
}

/** Lines of a panel, each with the place that bears it out below it. */
export function panelBody(lines: readonly PanelLine[], columns: number): readonly Line[] {
  return lines.flatMap(({ text, place, style }) => [
    ...paragraph(text, columns, style ?? "plain", "    ", "  "),
    ...(place === undefined ? [] : paragraph(place, columns, "dim", "      ")),
  ]);
}
