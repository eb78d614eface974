import type { Issue } from "../../model/issue.ts";
import type { Locate } from "../../model/span.ts";
import type { Concept } from "../../model/taxonomy.ts";
import { broaderCycles } from "../taxonomy/broader-checks.ts";
import type { CodeLists } from "../taxonomy/code-lists.ts";
import { haveTwins, labelIssues, notationIssues, withoutTwins } from "../taxonomy/concept-checks.ts";
import { conceptOf } from "../taxonomy/concept-entry.ts";
import { listedNotationIssues } from "../taxonomy/listed-notations.ts";
import { productWords } from "../taxonomy/product-words.ts";
import { schemeIssues } from "../taxonomy/scheme-checks.ts";
import type { Entries } from "./entries.ts";
import type { TaxonomyEntry } from "./taxonomy-entry.ts";

/** What `check` would say of the taxonomy once it is written, with the lines of the files that are imported. */
export function entryIssues({ entries, words, schemes }: Entries, lists: CodeLists | null): readonly Issue[] {
  const read = entries.flatMap((entry) => {
    const concept = asConcept(entry);
    return [
      concept,
      ...productWords(concept, (words.get(entry.id) ?? []).map(asWord)).map((word) => ({ ...word, origin: concept.origin })),
    ];
  });
  const declared = schemes.map((scheme) => ({ ...scheme, origin: { file: scheme.source, path: [1, 1] } }));
  const { concepts, issues } = withoutTwins(read, locate);
  const own = concepts.filter(({ wordOf }) => wordOf === null);
  return [
    ...issues,
    ...(haveTwins(concepts) ? labelIssues(concepts, locate) : []),
    ...notationIssues(own, locate),
    ...(lists === null ? [] : listedNotationIssues(own, lists, locate)),
    ...schemeIssues(own, declared, locate),
    ...broaderCycles(own, locate),
  ];
}

/** The origin of an imported entry is its line, whatever part of it is asked for. */
const locate: Locate = ({ file, path }) => ({ file, line: Number(path[0] ?? 1), column: 1 });

function asConcept({ id, pref, alt, hidden, broader, notation, gathers, why, source, file, line }: TaxonomyEntry): Concept {
  const further = <Value>(values: ReadonlyMap<string, Value>) =>
    Object.fromEntries([...values].filter(([language]) => language !== "zh" && language !== "en"));
  const own = <Value>(values: ReadonlyMap<string, Value>) => ({
    ...(values.has("zh") ? { zh: values.get("zh") as Value } : {}),
    ...(values.has("en") ? { en: values.get("en") as Value } : {}),
  });
  const entry = {
    id,
    prefLabel: { own: own(pref), further: further(pref) },
    altLabel: { own: own(alt), further: further(alt) },
    hiddenLabel: hidden,
    broader,
    notation: { own: Object.fromEntries(notation), further: {} },
    gathers,
    source,
    ...(why === null ? {} : { why }),
  };
  return conceptOf(id, { entry, path: [line, 1] }, file);
}

function asWord({ pref, alt, hidden }: TaxonomyEntry) {
  const [zh, en] = [pref.get("zh"), pref.get("en")];
  const altLabel = [...alt.values()].flat();
  return {
    ...(zh === undefined ? {} : { zh }),
    ...(en === undefined ? {} : { en }),
    ...(altLabel.length === 0 ? {} : { altLabel }),
    ...(hidden.length === 0 ? {} : { hiddenLabel: hidden }),
  };
}
