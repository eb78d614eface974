import type { ResultDocument } from "../../documents/result.ts";
import { type OutcomeChange, outcomeChange } from "../../model/outcome-change.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import type { Bilingual } from "../../model/text.ts";
import { inBoth } from "../../words/in-languages.ts";
import { TEXTS } from "../../words/page-texts.ts";
import { wordings } from "../../words/words.ts";
import { fixed, OUTCOME_FILLS, OUTCOME_ORDER } from "./bars.ts";
import { comparedRates } from "./compare-rates.ts";
import { PUNCTUATION } from "./marks.ts";
import { both, bothMarkup, html, type Markup } from "./markup.ts";
import { outcomeName } from "./rates-section.ts";

/** Version flows: how many units go from each outcome to each other one, and which. */
export function compareSection(result: ResultDocument): Markup | null {
  const { compared, units, ruleset, places } = result;
  if (compared === null) return null;
  const to = (id: string): UnitOutcome => (Object.hasOwn(compared.outcomes, id) ? compared.outcomes[id] : undefined) ?? "unknown";
  const used = OUTCOME_ORDER.filter((outcome) => units.some((unit) => unit.outcome === outcome || to(unit.id) === outcome));
  const head = used.map((outcome) => html`<th scope="col" class="n">${both(outcomeName(outcome))}</th>`);

  const rows = used.map((from) => {
    const cells = used.map((target) => {
      const count = units.filter((unit) => unit.outcome === from && to(unit.id) === target).length;
      const { mark, look } = CHANGES[count === 0 ? "same" : outcomeChange(from, target)];
      return html`<td class="n ${from === target ? "c" : look}">${mark}${count}</td>`;
    });
    return html`<tr><th scope="row">${both(outcomeName(from))}</th>${cells}</tr>`;
  });
  const changed = units.filter((unit) => to(unit.id) !== unit.outcome);
  const city = new Map<string, Bilingual>(places.map((place) => [place.code, inBoth(wordings, ({ names }) => names.briefCity(place))]));
  const list = changed.map(
    (unit) =>
      html`<li>${unit.id} ${unit.name}${both(PUNCTUATION.open)}${both(city.get(unit.place) ?? { zh: unit.place, en: unit.place })}${both(PUNCTUATION.close)}${both(PUNCTUATION.colon)}${both(outcomeName(unit.outcome))} → ${both(outcomeName(to(unit.id)))}</li>`,
  );
  const changes = units.map((unit) => outcomeChange(unit.outcome, to(unit.id)));
  const counted = (change: OutcomeChange): number => changes.filter((each) => each === change).length;
  const [up, down, unknown] = [counted("stronger"), counted("weaker"), counted("unknown")];
  const net = up - down;
  const summary = html`<p>▲ ${both(TEXTS.stronger)} ${up} · ▼ ${both(TEXTS.weaker)} ${down} ${unknown === 0 ? null : html`· ? ${both(TEXTS.toOrFromUnknown)} ${unknown} `}· ${both(TEXTS.unchanged)} ${counted("same")} · ${both(TEXTS.net)} ${net > 0 ? `+${net}` : String(net).replace("-", "−")}</p>`;
  const title = bothMarkup((language) => `${TEXTS.from[language]} ${ruleset.version} ${TEXTS.to[language]} ${compared.version}`);
  return html`<section id="compare" aria-labelledby="h-compare"><h2 id="h-compare">${both(TEXTS.compare)}</h2><p>${title}</p>${comparedRates(result, to)}${result.dataset.belts.complete ? null : html`<p class="soft small">${both(TEXTS.lowerBound)}</p>`}${flows(
    units.map((unit) => [unit.outcome, to(unit.id)]),
    ruleset.version,
    compared.version,
  )}<div class="wide" tabindex="0" role="group" aria-labelledby="h-compare"><table class="flow"><thead><tr><td></td>${head}</tr></thead><tbody>${rows}</tbody></table></div>${summary}<h3>${both(TEXTS.changedUnits)}${both(PUNCTUATION.open)}${changed.length}${both(PUNCTUATION.close)}</h3>${changed.length === 0 ? html`<p>${both(TEXTS.noneChanged)}</p>` : html`<ul>${list}</ul>`}</section>`;
}

/** The look of each kind of change: a change to or from unknown is neither up nor down. */
const CHANGES: Readonly<Record<OutcomeChange, { readonly mark: string; readonly look: string; readonly colour: string }>> = {
  stronger: { mark: "▲ ", look: "up", colour: "#2e8b57" },
  weaker: { mark: "▼ ", look: "down", colour: "#c8553d" },
  unknown: { mark: "? ", look: "", colour: "#d9b44a" },
  same: { mark: "", look: "", colour: "#b8c0c8" },
};

const FLOW = { width: 1000, height: 340, left: 180, right: 820, post: 18, gap: 12, top: 30 } as const;

type Post = { readonly outcome: UnitOutcome; readonly count: number; readonly top: number; readonly height: number };

/** Outcomes under one version on the left, under the other on the right, and a band per transition whose width is its number of units. */
function flows(moves: readonly (readonly [from: UnitOutcome, to: UnitOutcome])[], from: string, to: string): Markup {
  const [left, right] = [postsOf(moves.map(([each]) => each)), postsOf(moves.map(([, each]) => each))];
  const scale = (FLOW.height - FLOW.top - FLOW.gap * OUTCOME_ORDER.length) / Math.max(1, moves.length);
  const used = { left: new Map<UnitOutcome, number>(), right: new Map<UnitOutcome, number>() };
  const bands = left.flatMap((source) =>
    right.flatMap((target): Markup[] => {
      const count = moves.filter(([a, b]) => a === source.outcome && b === target.outcome).length;
      if (count === 0) return [];
      const height = count * scale;
      const [y1, y2] = [source.top + (used.left.get(source.outcome) ?? 0), target.top + (used.right.get(target.outcome) ?? 0)];
      used.left.set(source.outcome, y1 - source.top + height);
      used.right.set(target.outcome, y2 - target.top + height);
      const { colour } = CHANGES[outcomeChange(source.outcome, target.outcome)];
      const [x1, x2, middle] = [FLOW.left + FLOW.post, FLOW.right, (FLOW.left + FLOW.post + FLOW.right) / 2];
      const curve = (a: number, b: number) => `C${middle},${fixed(a)} ${middle},${fixed(b)}`;
      return [
        html`<path d="M${x1},${fixed(y1)}${curve(y1, y2)} ${x2},${fixed(y2)}v${fixed(height)}${curve(y2 + height, y1 + height)} ${x1},${fixed(y1 + height)}Z" fill="${colour}" fill-opacity=".6"></path>`,
      ];
    }),
  );
  const posts = (all: readonly Post[], x: number, isLeft: boolean): Markup[] =>
    all.map((post) => {
      const at = isLeft ? html`x="${x - 10}" text-anchor="end"` : html`x="${x + FLOW.post + 10}"`;
      const y = fixed(post.top + post.height / 2 + 5);
      const name = outcomeName(post.outcome);
      return html`<rect x="${x}" y="${fixed(post.top)}" width="${FLOW.post}" height="${fixed(post.height)}" fill="${OUTCOME_FILLS[post.outcome]}" stroke="#57606a"></rect><text ${at} y="${y}" class="zh">${name.zh} ${post.count}</text><text ${at} y="${y}" class="en">${name.en} ${post.count}</text>`;
    });
  return html`<figure><div class="wide" tabindex="0" role="group" aria-labelledby="h-compare"><svg class="bar" viewBox="0 0 ${FLOW.width} ${FLOW.height}" role="img" aria-labelledby="h-compare"><text x="${FLOW.left}" y="18" class="s">${from}</text><text x="${FLOW.right}" y="18" class="s">${to}</text>${bands}${posts(left, FLOW.left, true)}${posts(right, FLOW.right, false)}</svg></div></figure>`;

  function postsOf(outcomes: readonly UnitOutcome[]): Post[] {
    const unit = (FLOW.height - FLOW.top - FLOW.gap * OUTCOME_ORDER.length) / Math.max(1, outcomes.length);
    let top: number = FLOW.top;
    return OUTCOME_ORDER.flatMap((outcome): Post[] => {
      const count = outcomes.filter((each) => each === outcome).length;
      if (count === 0) return [];
      const post = { outcome, count, top, height: count * unit };
      top += post.height + FLOW.gap;
      return [post];
    });
  }
}
