import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FACT_CATALOGUE } from "../../../src/facts/catalogue.ts";
import { fileSchemas } from "../../../src/files/shapes/schemas.ts";
import { loadTaxonomy } from "../../../src/files/taxonomy/taxonomy.ts";
import { formatText } from "../../../src/files/yaml/format.ts";
import { keyOrder } from "../../../src/files/yaml/key-order.ts";
import { NO_CACHE } from "../../../src/files/yaml/yaml-file.ts";
import { operatorsFor } from "../../../src/rules/operators.ts";
import { folderOf } from "../../support/folder.ts";
import { asked } from "../../support/program.ts";
import { SMALL_WORKSPACE } from "../../support/small-workspace.ts";

interface Told {
  readonly code: number | null;
  readonly entries: number;
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly file: string; readonly line: number }[];
  readonly cwd: string;
}

async function imported(files: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<Told> {
  const cwd = folderOf({ ...SMALL_WORKSPACE, ...files });
  const { code, stdout, stderr } = await asked(
    ["import", ...Object.keys(files), "--to", "taxonomy", "--as", "own", ...options, "--json", "--lang", "en"],
    { cwd },
  );
  if (stdout === "") throw new Error(stderr);
  const document = JSON.parse(stdout) as { readonly entries?: number; readonly issues: Told["issues"] };
  return { code, entries: document.entries ?? 0, issues: document.issues, cwd };
}

const brief = ({ issues }: Told) => issues.map(({ code, severity, line }) => `${line} ${severity} ${code}`);
const conceptsOf = async (cwd: string) => (await loadTaxonomy(cwd, "own", NO_CACHE)).taxonomy.concepts;

const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix x: <https://example.org/concept/> .
x:electronics a skos:Concept ; skos:prefLabel "Elektronik"@de , "Electronics"@en-GB ; skos:notation "26" .
x:chips a skos:Concept ; skos:prefLabel "Chips"@de ; skos:altLabel "Halbleiter"@de ; skos:broader x:electronics ; skos:scopeNote "Nur Bauteile"@de .
`;
const RDF_XML = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="https://example.org/concept/electronics"><skos:prefLabel xml:lang="de">Elektronik</skos:prefLabel></skos:Concept>
<skos:Concept rdf:about="https://example.org/concept/chips"><skos:prefLabel xml:lang="de">Chips</skos:prefLabel>
<skos:broader rdf:resource="https://example.org/concept/electronics"/></skos:Concept>
</rdf:RDF>
`;
const JSON_LD = JSON.stringify({
  "@context": { skos: "http://www.w3.org/2004/02/skos/core#" },
  "@graph": [
    {
      "@id": "https://example.org/concept/electronics",
      "@type": "skos:Concept",
      "skos:prefLabel": { "@value": "Elektronik", "@language": "de" },
    },
    {
      "@id": "https://example.org/concept/chips",
      "@type": "skos:Concept",
      "skos:prefLabel": { "@value": "Chips", "@language": "de" },
      "skos:broader": { "@id": "https://example.org/concept/electronics" },
    },
  ],
});
const JSKOS = `${JSON.stringify({ uri: "https://example.org/concept/electronics", prefLabel: { de: "Elektronik" } })}
${JSON.stringify({ uri: "https://example.org/concept/chips", prefLabel: { de: "Chips" }, broader: [{ uri: "https://example.org/concept/electronics" }] })}
`;

describe("one vocabulary in four forms", () => {
  it.each([
    ["own.ttl", TURTLE],
    ["own.rdf", RDF_XML],
    ["own.jsonld", JSON_LD],
    ["own.ndjson", JSKOS],
  ])("%s", async (name, text) => {
    const told = await imported({ [name]: text });
    expect([told.code, brief(told)]).toEqual([0, []]);
    const concepts = await conceptsOf(told.cwd);
    expect(concepts.map(({ id, broader, languages }) => [id, broader, languages?.["de"]?.pref])).toEqual([
      ["chips", ["electronics"], "Chips"],
      ["electronics", [], "Elektronik"],
    ]);
  });

  it("is written as format would write it", async () => {
    const { cwd } = await imported({ "own.ttl": TURTLE });
    const order = keyOrder(fileSchemas(FACT_CATALOGUE, operatorsFor)["taxonomy.schema.json"] ?? {});
    for (const name of readdirSync(join(cwd, "taxonomy/own"))) {
      const text = readFileSync(join(cwd, "taxonomy/own", name), "utf8");
      expect(await formatText(name, text, order)).toEqual({ kind: "laid-out", text });
    }
  });
});

describe("hostile and broken files give one message", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${"x".repeat(10_000)}">]>\n<r>${"&a;".repeat(5000)}</r>`;
  it.each<[string, string, string, readonly string[]]>([
    ["an entity bomb", "own.rdf", bomb, ["2 error vocabulary-refused"]],
    [
      "a remote context",
      "own.jsonld",
      '{"@context": "https://example.org/context.jsonld", "@id": "x", "label": "y"}',
      ["1 error vocabulary-refused"],
    ],
    ["broken Turtle", "own.ttl", "<a> <b> .\n", ["1 error vocabulary-refused"]],
    ["nothing in it", "own.ttl", "<https://a.example/> <https://b.example/> <https://c.example/> .\n", ["1 error vocabulary-refused"]],
    ["a ring", "own.csv", "id,label,parent\nchip,Chip,part\npart,Part,chip\n", ["2 error broader-cycle"]],
    ["one id twice", "own.csv", "id,label\nchip,Chip\nchip,Cheese\n", ["3 error duplicate-id"]],
  ])("%s", async (_, name, text, expected) => {
    const told = await imported({ [name]: text });
    expect([told.code, brief(told)]).toEqual([2, expected]);
    expect(readdirSync(join(told.cwd, "taxonomy"))).toEqual(["2022.1"]);
  });

  it("a wrong language, a lost parent and a label twice are read with a warning; a formula is a text", async () => {
    const told = await imported({
      "own.csv": "id,label,parent,label_xx\nchip,=1+1,,\nwafer,Wafer,nowhere,\nother,Wafer,,\n",
    });
    expect([told.code, told.entries]).toEqual([0, 3]);
    expect(brief(told)).toEqual(["3 warning unknown-reference", "4 warning duplicate-label", "10 warning concept-unreached"]);
    expect((await conceptsOf(told.cwd)).map(({ prefLabel }) => prefLabel.en)).toEqual(["=1+1", "Wafer (other)", "Wafer"]);
  });
});

it("an existing taxonomy is never written over", async () => {
  const cwd = folderOf({ ...SMALL_WORKSPACE, "own.ttl": TURTLE });
  const { code, stderr } = await asked(["import", "own.ttl", "--to", "taxonomy", "--as", "2022.1"], { cwd });
  expect([code, stderr]).toEqual([2, "qundai: taxonomy/2022.1 exists already; an import never writes over it\n"]);
});

describe("declarations", () => {
  it("of SSSOM keep line and confidence; what clashes is refused with both lines", async () => {
    const head = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence";
    const rows = [
      "integrated-circuit\tskos:exactMatch\tbattery\tsemapv:ManualMappingCuration\t0.9",
      "battery\tskos:relatedMatch\tcathode-material\tsemapv:ManualMappingCuration\t0.5",
    ];
    const files = {
      ...SMALL_WORKSPACE,
      "m.sssom.tsv": `#license: "x"\n${head}\n${rows.join("\n")}\n`,
      "clash.csv": "a,b\n集成电路,电子元器件\n",
    };
    const cwd = folderOf(files);
    const { code, stdout } = await asked(["import", "m.sssom.tsv", "--to", "declarations", "--as", "next", "--json"], { cwd });
    expect([code, JSON.parse(stdout).entries, JSON.parse(stdout).undecided.length]).toEqual([0, 1, 1]);
    const text = readFileSync(join(cwd, "rules/next/imported-declarations-m.yaml"), "utf8");
    expect(text).toContain("identical: [integrated-circuit, battery]");
    expect(text).toContain("confidence 0.9");
    expect(text).toContain("m.sssom.tsv:3");
    const clash = await asked(["import", "clash.csv", "--to", "declarations", "--as", "other", "--json"], { cwd });
    expect(clash.code).toBe(2);
    expect(JSON.parse(clash.stdout).issues.map(({ code: each }: { code: string }) => each)).toEqual(["relation-clash"]);
    expect(readdirSync(join(cwd, "rules"))).toEqual(["2022.1", "next"]);
  });
});

it("cases are made of labelled pairs, and check plays them", async () => {
  const cwd = folderOf({ ...SMALL_WORKSPACE, "l.csv": "a,b,expected\n集成电路,电子元器件,subordinate\n集成电路,电池,match\n" });
  const { code, stdout } = await asked(["import", "l.csv", "--to", "cases", "--as", "next", "--json"], { cwd });
  expect([code, JSON.parse(stdout).entries, JSON.parse(stdout).leftOut]).toEqual([0, 1, [{ why: "no-relation", rows: 1 }]]);
  const checked = await asked(["check", "--rules", "next", "--json"], { cwd });
  expect(JSON.parse(checked.stdout).cases).toEqual({ passed: 2, failed: 0 });
});
