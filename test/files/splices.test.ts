import { expect, test } from "vitest";
import { addKey, type Splice, setScalar, spliced, yamlTree } from "../../src/files/yaml/yaml-edit.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import { addText, takeAway } from "../../src/files/yaml/yaml-list-edit.ts";
import { type ListChange, meansWith } from "../../src/files/yaml/yaml-meaning.ts";
import type { Path, PlainValue } from "../../src/model/plain-value.ts";
import { Seeded } from "../support/seeded-input.ts";
import { LayoutAuthor } from "../support/yaml-layouts.ts";

/** QUNDAI_SPLICES=2500 for the full run. */
const COUNT = Number(process.env["QUNDAI_SPLICES"] ?? 200);
const VALUES = [
  "集成电路",
  "a, b",
  "nuts, bolts [M4]",
  "a: b",
  "x # y",
  "2022.10",
  "true",
  "- a",
  "{k",
  'say "no"',
  "it's",
  "@x",
  "  a",
  "|",
  ">-",
];

interface Site {
  readonly path: Path;
  readonly kind: "scalar" | "list" | "mapping";
}

function sites(value: PlainValue, path: Path = []): Site[] {
  if (Array.isArray(value)) return [{ path, kind: "list" }, ...value.flatMap((item: PlainValue, at) => sites(item, [...path, at]))];
  if (typeof value !== "object" || value === null) return [{ path, kind: "scalar" }];
  return [{ path, kind: "mapping" }, ...Object.entries(value).flatMap(([key, item]) => sites(item as PlainValue, [...path, key]))];
}

function put(value: PlainValue, [step, ...rest]: Path, set: PlainValue): PlainValue {
  if (step === undefined) return set;
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? put(item as PlainValue, rest, set) : item)) as PlainValue;
  const old = value as { readonly [key: string]: PlainValue };
  return { ...old, [step]: put(old[step] ?? null, rest, set) };
}

/** Edits that are refused though the place is there; more of them would be a hole. */
const refused = { set: 0, key: 0, add: 0, take: 0 };

test(`${COUNT} splices into random layouts: they do what they say, and nothing else`, { timeout: 60_000 + COUNT * 400 }, async () => {
  for (let seed = 0; seed < COUNT; seed++) {
    const author = new LayoutAuthor(seed);
    const written = author.text();
    const text = seed % 7 === 0 ? written.replaceAll("\n", "\r\n") : written;
    const before = (await yamlFile("f.yaml", text, NO_CACHE)).value;
    const random = new Seeded(seed + 1_000_000);
    const value = random.pick(VALUES);
    const all = sites(before);
    const scalar = random.pick(all.filter(({ kind, path }) => kind === "scalar" && path.length > 0));
    const mapping = random.pick(all.filter(({ kind }) => kind === "mapping"));
    const other = random.pick(all.filter(({ kind, path }) => kind !== "mapping" && path.length > 0));

    const check = async (what: keyof typeof refused, splice: Splice | null, expected: (after: string) => void | Promise<void>) => {
      if (splice === null) {
        refused[what] += 1;
        return;
      }
      const after = spliced(text, splice);
      expect(yamlTree(after), `seed ${seed}, ${what}\n${text}\n---\n${after}`).not.toBeNull();
      await expected(after);
      for (const comment of author.comments) if (what !== "take") expect(after, `seed ${seed}, ${what}`).toContain(comment);
    };
    const reads = (expected: PlainValue, what: string) => async (after: string) =>
      expect(
        (await yamlFile("f.yaml", after, NO_CACHE)).value,
        `seed ${seed}, ${what} ${JSON.stringify(value)}\n${text}\n---\n${after}`,
      ).toEqual(expected);
    await check("set", setScalar(text, scalar.path, value), reads(put(before, scalar.path, value), `set ${scalar.path}`));
    await check(
      "key",
      addKey(text, mapping.path, "new", value),
      reads(put(before, [...mapping.path, "new"], value), `key ${mapping.path}`),
    );
    // The program refuses an edit that would mean something else; it should rarely have to.
    const guarded = (what: "add" | "take", splice: Splice | null, path: Path, change: ListChange) => {
      const isMeant = splice !== null && meansWith(text, spliced(text, splice), path, change);
      if (!isMeant) refused[what] += 1;
    };
    guarded(
      "add",
      addText(text, other.path, value, () => []),
      other.path,
      (list) => [...list, value],
    );
    const [above, at] = [scalar.path.slice(0, -1), scalar.path.at(-1)];
    guarded("take", takeAway(text, scalar.path), typeof at === "number" ? above : scalar.path, (list) =>
      typeof at === "number" ? list.toSpliced(at, 1) : [],
    );
  }
  expect([refused.set, refused.key]).toEqual([0, 0]);
  // A text over several lines takes no second one, and comments or another entry on the line forbid to cut it out.
  expect(Math.max(refused.add, refused.take)).toBeLessThan(COUNT * 0.4);
});
