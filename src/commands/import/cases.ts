import { basename, join, resolve } from "node:path";
import { IMPORT_SCHEMA, type ImportDocument } from "../../documents/import.ts";
import { issueEntries } from "../../documents/issues.ts";
import { placeFacts } from "../../facts/derive.ts";
import { replaceFile } from "../../files/atomic.ts";
import { casesOf, caseYaml } from "../../files/labelled/cases.ts";
import { readLabelledPairs } from "../../files/labelled/labelled-pairs.ts";
import { readGazetteerTables } from "../../files/places/gazetteer-tables.ts";
import { PlaceIndex } from "../../files/places/place-index.ts";
import type { ImportLeftOut } from "../../model/importing.ts";
import { importingWords } from "../../words/importing.ts";
import { World } from "../../world/world.ts";
import type { Call } from "../line/command.ts";
import { issueRefusal } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { newFile, openDraft } from "./draft.ts";

/** `import FILE --to cases`: labelled pairs as worked examples of a draft. */
export async function importCases(call: Call): Promise<ImportDocument> {
  const [path = ""] = call.operands;
  const file = basename(path);
  const draft = await openDraft(call);
  const target = newFile(draft, file, "cases", call);
  const places = new PlaceIndex(draft.input.data.places, () => readGazetteerTables(draft.root));
  const { pairs, rows, leftOut, issues } = await readLabelledPairs(resolve(call.cwd, path), file, draft.input, places);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
  const standing = new World(draft.input).places;
  const { cases, repeated, noRelation } = casesOf(pairs, draft.input, (unit, belt) => placeFacts(standing.between(unit, belt)).place);
  if (cases.length === 0) throw new Refusal([importingWords[call.language].nothing(file)]);
  const made = await draft.make();
  const source = file.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ");
  const text = `# yaml-language-server: $schema=../../schemas/rules.schema.json
# 由 ${source} 导入，标识写明所在行。 / Imported from ${source}; each id names its row.
cases:
${cases.map((each) => `  - ${caseYaml(each)}`).join("\n")}
`;
  await replaceFile(join(draft.root, target), target, text);
  const counts: readonly (readonly [ImportLeftOut, number])[] = [
    ...leftOut.map(({ why, rows: count }) => [why, count] as const),
    ["repeated", repeated],
    ["no-relation", noRelation],
  ];
  return {
    schema: IMPORT_SCHEMA,
    to: "cases",
    version: draft.version,
    files: [{ file, form: "labelled", read: rows }],
    entries: cases.length,
    written: [...made, target],
    leftOut: counts.filter(([, count]) => count > 0).map(([why, count]) => ({ why, rows: count })),
    undecided: [],
    queue: null,
    issues: issueEntries(call.page.wording, issues),
  };
}
