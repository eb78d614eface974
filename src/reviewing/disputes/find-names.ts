import { byCodePoint, type ConceptId } from "../../model/ids.ts";
import type { LinkedName } from "../../model/link.ts";
import type { DisputeSources, Found } from "./sources.ts";

/** Names that link to several concepts, only in part, or not at all: one case for each distinct name. */
export function disputedNames({ matcher }: DisputeSources): readonly Found[] {
  const names = new Map<string, LinkedName>();
  for (const link of [...matcher.links.units.values(), ...matcher.links.belts.values()]) names.set(link.text, link);
  return [...names.values()].sort((a, b) => byCodePoint(a.text, b.text)).flatMap((link) => disputesOf(link, matcher.link));
}

function disputesOf(link: LinkedName, lookUp: (text: string) => LinkedName): readonly Found[] {
  const found: Found[] = [];
  const nearest = (): readonly ConceptId[] => (link.candidates.length > 0 ? link : lookUp(link.text)).candidates;
  const linked = link.senses.filter((sense) => sense.concept !== null);
  const several = ambiguous(link);
  if (several.length > 1)
    found.push({
      subject: { kind: "term", text: link.text, concept: several[0] ?? null },
      reason: { code: "ambiguous-link", concepts: several },
    });
  if (linked.length === 0) {
    const candidates = nearest();
    found.push({
      subject: { kind: "term", text: link.text, concept: candidates[0] ?? null },
      reason: { code: "unlinked", nearest: candidates },
    });
  }
  const part = linked.find((sense) => sense.how === "part");
  if (part?.concept)
    found.push({
      subject: { kind: "term", text: link.text, concept: part.concept },
      reason: { code: "partial-link", rest: part.rest, concept: part.concept },
    });
  return found;
}

/** Concepts for the same words; a list of several industries is not ambiguous. */
function ambiguous(link: LinkedName): readonly ConceptId[] {
  const byText = new Map<string, Set<ConceptId>>();
  for (const { text, concept } of link.senses) if (concept !== null) byText.set(text, (byText.get(text) ?? new Set()).add(concept));
  return [...([...byText.values()].find((concepts) => concepts.size > 1) ?? [])].sort(byCodePoint);
}
