import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { KeptParses } from "../../src/files/kept-parses.ts";
import { loadWorkspace } from "../../src/files/workspace.ts";
import { NO_CACHE, type ParseCache } from "../../src/files/yaml/yaml-file.ts";
import { type Reading, WatchSession } from "../../src/questions/watch.ts";
import { createMatcher } from "../../src/world/match.ts";
import { folderOf } from "../support/folder.ts";
import { Seeded } from "../support/seeded-input.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

async function load(folder: string, cache: ParseCache): Promise<Reading> {
  const loaded = await loadWorkspace(folder, {}, FACT_CATALOGUE, cache);
  return { ...loaded, input: loaded.input && { ...loaded.input, today: null } };
}

function watching(folder: string, parses = new KeptParses(NO_CACHE)): WatchSession {
  return new WatchSession(() => load(folder, parses));
}

const [METHOD, TAXONOMY, BELTS, CLUSTERS, DATASET, HEADER] = [
  "rules/2022.1/method.yaml",
  "taxonomy/2022.1/all.yaml",
  "data/belts.csv",
  "data/clusters.csv",
  "data/dataset.yaml",
  "rules/2022.1/ruleset.yaml",
] as const;
const MORE = "rules/2022.1/more.yaml";

/** Possible saves: each replaces one text by another in one file; some introduce an error, some fix it, some add or delete a file. */
const SAVES: readonly (readonly [file: string, from: string, to: string])[] = [
  [METHOD, "then: subordinate", "then: similar"],
  [METHOD, "atMost: 3", "atMost: 0"],
  [METHOD, "upstream: 正极材料, downstream: 电池", "upstream: 电池, downstream: 正极材料"],
  [METHOD, "upstream: 正极材料", "upstream: 负极材料"],
  [
    METHOD,
    "  - {id: c-正极材料-电池",
    "  - {id: c-芯片-电池, similar: {upstream: 芯片, downstream: 电池}, source: expert}\n  - {id: c-正极材料-电池",
  ],
  [METHOD, "rules:\n", "rules: [\n"],
  [TAXONOMY, "[芯片]", "[]"],
  [TAXONOMY, "[芯片]", "[芯片, 半导体]"],
  [TAXONOMY, "altLabel: {zh: [动力电池]}", "altLabel: {zh: [动力电池, 生物医药]}"],
  [TAXONOMY, "[动力电池]", "[动力电池, 芯片]"],
  [TAXONOMY, "    broader: electronic-component\n", ""],
  [
    TAXONOMY,
    "  - id: cathode-material",
    "  - id: silk\n    prefLabel: {zh: 丝绸, en: Silk}\n    broader: cathode-material\n    source: x\n  - id: cathode-material",
  ],
  [TAXONOMY, "id: battery", "id: Battery"],
  [BELTS, "320500-丝绸,丝绸,苏州市,320500,2019", "320500-丝绸,动力电池,苏州市,320500,2021"],
  [BELTS, "310000-芯片,芯片,上海市,310000,2021,published,论文表 3\n", ""],
  [BELTS, "320500-正极材料,正极材料,苏州市", "320500-正极材料,正极材料,无此市"],
  [CLUSTERS, "SEI-2,SEI-2,sei,昆明市生物医药产业集群,生物医药", "SEI-2,SEI-2,sei,昆明市丝绸产业集群,丝绸"],
  [DATASET, "studyYear: 2021", "studyYear: 2019"],
  [DATASET, "belts: {complete: false", "belts: {complete: true"],
  [HEADER, "subordinate: matched", "subordinate: similar"],
  [HEADER, "status: draft", "status: drat"],
  [MORE, "", "declarations:\n  - {id: c-丝-电池, identical: [芯片, 电池], source: x}\n"],
  [MORE, "", "exceptions:\n  - {id: x-1, unit: SEI-2, verdict: similar, why: w, by: b}\n"],
];

/** An input as text, with maps as lists; its functions, which are made anew at each reading, are left out. */
const plain = (input: unknown): string => JSON.stringify(input, (_, value) => (value instanceof Map ? [...value] : value));

/** Answers of the continuing session, and of a reading that knows nothing of earlier saves. */
async function compared(session: WatchSession, folder: string) {
  const look = await session.look();
  const fresh = await load(folder, NO_CACHE);
  const errors = fresh.issues.filter(({ severity }) => severity === "error");
  if (look.kind === "broken") {
    expect(errors.length).toBeGreaterThan(0);
    expect(look.issues).toEqual(errors);
    return look.kind;
  }
  expect(errors).toEqual([]);
  expect(plain(look.to.input)).toBe(plain(fresh.input));
  if (!fresh.input) throw new Error("nothing was read");
  const { result } = await createMatcher(fresh.input);
  const outcomes = look.comparison.units.flatMap(({ unit, to }) => (to === "absent" ? [] : [[unit, to]]));
  expect(outcomes).toEqual(result.units.map(({ unit, outcome }) => [unit, outcome]));
  expect(look.comparison.unexplained).toBe(0);
  return look.kind;
}

it.each(Array.from({ length: 12 }, (_, seed) => seed))("after any saves the answer is that of a fresh run, seed %i", async (seed) => {
  const random = new Seeded(seed);
  const folder = folderOf(SMALL_WORKSPACE);
  const session = watching(folder);
  const texts = new Map<string, string>(Object.entries(SMALL_WORKSPACE));
  const kinds = [await compared(session, folder)];
  let lastGood = new Map(texts);
  const save = (file: string, text: string | undefined): void => {
    if (text === undefined) {
      texts.delete(file);
      rmSync(join(folder, file), { force: true });
    } else {
      texts.set(file, text);
      writeFileSync(join(folder, file), text);
    }
  };
  for (let look = 0; look < 25; look++) {
    // Whoever introduced an error fixes it, sooner or later.
    if (kinds.at(-1) === "broken" && random.chance(0.7)) for (const file of [...texts.keys()]) save(file, lastGood.get(file));
    // Some looks at the files follow several saves, some follow none.
    for (let saves = Math.floor(random.next() * 3.5); saves > 0; saves--) {
      const [file, from, to] = random.pick(SAVES);
      const text = texts.get(file);
      if (from === "") save(file, text === undefined ? to : undefined);
      else if (text?.includes(to) && to !== "" && !from.includes(to)) save(file, text.replace(to, from));
      else save(file, text?.includes(from) ? text.replace(from, to) : SMALL_WORKSPACE[file]);
    }
    const kind = await compared(session, folder);
    kinds.push(kind);
    if (kind === "good") lastGood = new Map(texts);
  }
  expect(kinds.filter((kind) => kind === "good").length).toBeGreaterThan(4);
  expect(kinds).toContain("broken");
});

it("a look without changes compares nothing, and keeps what was read", async () => {
  const folder = folderOf(SMALL_WORKSPACE);
  const parses = new KeptParses(NO_CACHE);
  const session = watching(folder, parses);
  const first = await session.look();
  expect(parses.takeParsing()).toBeGreaterThan(0);
  const second = await session.look();
  if (first.kind === "broken" || second.kind === "broken") throw new Error("the workspace has no mistakes");
  expect([first.isFirst, second.isFirst]).toEqual([true, false]);
  expect(second.to.input.taxonomy).toBe(first.to.input.taxonomy);
  expect(second.to.input.data).toBe(first.to.input.data);
  expect(second.to.input.ruleset.declarations).toBe(first.to.input.ruleset.declarations);
  expect(second.comparison.edits).toEqual([]);
  expect(parses.takeParsing()).toBe(0);
});
