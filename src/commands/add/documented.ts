import { ADD_SCHEMA, type AddDocument, effectsOf } from "../../documents/add.ts";
import { compareDocument } from "../../documents/compare.ts";
import { issueEntries } from "../../documents/issues.ts";
import { conceptNames } from "../../documents/names.ts";
import type { AdditionKind } from "../../model/addition.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { VerdictRelation } from "../../model/relation.ts";
import { unifiedDiff } from "../../model/unified-diff.ts";
import { compareInputs } from "../../questions/compare/compare.ts";
import { withRates } from "../../questions/compare/compared-rates.ts";
import { taxonomyOf } from "../../reviewing/rulemaking/versions.ts";
import type { Call } from "../line/command.ts";
import type { Asked } from "./asked.ts";
import type { Draft } from "./draft.ts";
import type { Trial } from "./trial.ts";

/** The document of an entry that the draft has already. */
export function thereDocument(kind: AdditionKind, { version, loaded }: Draft, { says, there }: Asked): AddDocument {
  const at = there === null ? null : loaded.locate(there);
  return { ...base(kind, version, says), state: "there", at, rates: [], changed: [], pairs: 0, cases: { passed: 0, failing: [] } };
}

function base(kind: AdditionKind, version: string, says: string) {
  return { schema: ADD_SCHEMA, kind, version, says, at: null, made: [], files: [], alsoIn: [], issues: [] } as const;
}

type Side = Omit<Parameters<typeof compareDocument>[1], "rates">;

function effects(from: Side, to: Side, wording: Call["page"]["wording"]): ReturnType<typeof effectsOf> {
  const comparison = compareInputs(from.input, to.input);
  const [before, after] = withRates(comparison, from, to, "kind");
  return effectsOf(compareDocument(comparison, before, after, wording));
}

/** The document of an entry that was tried. */
export function triedDocument(kind: AdditionKind, draft: Draft, asked: Asked, trial: Trial, { page }: Call): AddDocument {
  const { version, input, loaded, headers } = draft;
  const { after, checked, changes, made, issues, ownTaxonomy } = trial;
  const from = { input, locate: loaded.locate, at: null };
  const passed = new Set(checked.before.cases.filter((each) => each.passed).map(({ id }) => id));
  const known = new Set(checked.before.cases.map(({ id }) => id));
  const failing = checked.after.cases.filter((each) => !each.passed && (passed.has(each.id) || !known.has(each.id)));
  const shared = ownTaxonomy === null ? taxonomyOf(changes[0]?.file ?? "", version, headers) : null;
  return {
    ...base(kind, version, asked.says),
    state: "shown",
    made,
    files: changes.map((change) => ({ file: change.file, diff: unifiedDiff(change) })),
    alsoIn: shared?.drafts ?? [],
    ...(asked.word === null ? {} : { link: linkOf(asked.word, trial, input, page) }),
    ...effects(from, { input: after.input, locate: after.locate, at: null }, page.wording),
    cases: {
      passed: checked.after.cases.filter((each) => each.passed).length,
      failing: failing.map(({ id, expected, got }) => ({ id, expected: expected as VerdictRelation, got: got as VerdictRelation })),
    },
    issues: issueEntries(page.wording, issues),
  };
}

/** What a word links to before and after, by the names of the concepts. */
function linkOf(text: string, { checked, after }: Trial, before: MatchInput, { wording }: Call["page"]): NonNullable<AddDocument["link"]> {
  const linked = (matcher: Trial["checked"]["before"]["matcher"], input: MatchInput): string | null => {
    const name = conceptNames({ input, wording });
    const concepts = matcher?.link(text).senses.flatMap(({ concept }) => (concept === null ? [] : [name(concept)])) ?? [];
    return concepts.length === 0 ? null : concepts.join(wording.punctuation.comma);
  };
  return { text, from: linked(checked.before.matcher, before), to: linked(checked.after.matcher, after.input) };
}
