import type { ExplainDocument } from "../documents/explain.ts";
import type { Wording } from "../words/wording.ts";

/** The headline of a pair, without a full stop; empty without a belt. */
export function headlineText(document: ExplainDocument, wording: Wording): string {
  const {
    about: { unit, belt },
    headline,
    readAs,
  } = document;
  if (belt === null || headline === null) return "";
  const { city, glossed } = wording.names;
  const meaning = (concept: string | null | undefined): string[] => {
    const label = concept == null ? undefined : document.concepts[concept];
    return label === undefined ? [] : [label[wording.language]];
  };
  return wording.headline({
    ...headline,
    unit: glossed(unit.name, meaning(readAs?.cluster.concept)),
    unitCity: city(unit.place),
    belt: glossed(belt.name, meaning(readAs?.belt.concept)),
    beltCity: city(belt.place),
  });
}
