import type { PanelLine, ReviewDesk, RuleOffer } from "../../reviewing/desk/review-desk.ts";
import { widthOf } from "../width.ts";
import { type Layout, topOf } from "./layout.ts";
import { cut, EMPTY, type Line, paragraph, span } from "./line.ts";
import { currentCase, type ScreenState } from "./state.ts";

/** In a low window not all proposals are listed at once, so that the effect of the chosen one stays visible. */
const OFFERS_SHARE = 0.3;
const LEAST_OFFERS = 3;

/** The rule panel: the file that it would change, the proposals, and the effect of the chosen one. */
export function ruleLines(
  id: string,
  state: ScreenState,
  desk: ReviewDesk,
  head: string,
  { detailColumns: columns, detailRows }: Layout,
): readonly Line[] {
  const { target, offers, none } = desk.ruleOffers(id, state.language);
  const chosen = offers[state.offer] ?? offers[0];
  const shownOffers = Math.max(LEAST_OFFERS, Math.floor(detailRows * OFFERS_SHARE));
  const top = topOf(Math.max(0, offers.indexOf(chosen as RuleOffer)), offers.length, shownOffers);
  const titles = offers.slice(top, top + shownOffers).map((offer, number): Line => {
    const at = top + number;
    const isChosen = offer === chosen;
    return [span(isChosen ? "> " : "  ", "bold"), span(cut(`${at + 1} ${titleOf(offer)}`, columns - 2), isChosen ? "bold" : "plain")];
  });
  // A title that does not fit is repeated in full above the effect.
  const isCut = chosen !== undefined && widthOf(titleOf(chosen)) > columns - 4;
  const full = isCut ? paragraph(titleOf(chosen), columns, "bold", "    ", "  ") : [];
  const preview = chosen === undefined ? none : desk.rulePreview(id, chosen.key, state.language).lines;
  const count = offers.length > shownOffers ? `  1-${offers.length}` : "";
  return [[span(`${head}${count}`, "bold")], ...panelBody(target, columns), ...titles, EMPTY, ...full, ...panelBody(preview, columns)];
}

function titleOf({ scope, title }: RuleOffer): string {
  return `[${scope}] ${title}`;
}

/** The chosen proposal, and the question that `w` asks about it; null if there is none. */
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

/** Lines of a panel, each with its place in a file below it. */
export function panelBody(lines: readonly PanelLine[], columns: number): readonly Line[] {
  return lines.flatMap(({ text, place, style }) => [
    ...paragraph(text, columns, style ?? "plain", "    ", "  "),
    ...(place === undefined ? [] : paragraph(place, columns, "dim", "      ")),
  ]);
}
