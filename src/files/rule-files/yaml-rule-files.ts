import type { PlainValue } from "../../model/plain-value.ts";
import type { RuleFiles, VersionHeader } from "../../model/rule-files.ts";
import { RELEASED_FILE } from "../rules/released.ts";
import { nodeAt, yamlTree } from "../yaml/yaml-edit.ts";
import { rewoundText } from "./reviewed-entries.ts";
import type { RuleTexts } from "./rule-texts.ts";
import { textPlan } from "./text-plan.ts";

/** Rules and taxonomies as YAML: what their headers say, and edits that are spliced in. */
export function yamlRuleFiles(texts: RuleTexts): RuleFiles {
  return {
    versions: () => versionHeaders(texts),
    draftsAtAGlance: (version) =>
      texts.versions().filter((other) => {
        const text = texts.glance(headerOf(other));
        return /^status:\s*["']?draft\b/m.test(text) && /^extends:\s*["']?([^\s"'#]+)/m.exec(text)?.[1] === version;
      }).length,
    freeName: (what, after) => freeName(new Set(texts.names(what)), after),
    plan: (saying, decided, version, taxonomy) => textPlan(saying, decided, version, taxonomy, texts.read),
    rewound: (kind, written) => rewoundText(kind, written, texts.read(written.file)),
    replace: texts.replace,
  };
}

function headerOf(version: string): string {
  return `rules/${version}/ruleset.yaml`;
}

function versionHeaders(texts: RuleTexts): readonly VersionHeader[] {
  const released = valueIn(texts.glance(RELEASED_FILE), ["released"]);
  const hashes = typeof released === "object" && released !== null ? Object.keys(released) : [];
  return texts.versions().map((version) => {
    const text = texts.glance(headerOf(version));
    const said = (key: string): string | null => {
      const value = valueIn(text, [key]);
      return typeof value === "string" ? value : null;
    };
    const status = hashes.includes(version) ? "released" : (said("status") ?? "draft");
    return { version, status, extends: said("extends"), taxonomy: said("taxonomy") };
  });
}

function freeName(taken: ReadonlySet<string>, after: string): string {
  const [, stem = `${after}.`, last = "0"] = /^(.*?)(\d+)$/.exec(after) ?? [];
  for (let number = Number(last) + 1; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

function valueIn(text: string, path: readonly string[]): PlainValue {
  return (nodeAt(yamlTree(text), path)?.toJSON() ?? null) as PlainValue;
}
