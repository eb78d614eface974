import type { LinkMend } from "../../documents/mend.ts";
import { diskRuleTexts } from "../../files/rule-files/rule-texts.ts";
import { yamlRuleFiles } from "../../files/rule-files/yaml-rule-files.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { taxonomyRead } from "../../reviewing/rulemaking/versions.ts";
import { shellWord } from "../../views/text/shell-word.ts";
import type { Call } from "../line/command.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

/** The commands that add a word in each of its ways, to a draft with the same taxonomy, or to a new one. */
export function commandsFor({ text, ways }: LinkMend, input: MatchInput, call: Call): readonly string[] {
  if (ways.length === 0) return [];
  const target = targetOf(input, call);
  const repeated = ["workspace", "lang"].flatMap((name) => {
    const value = call.option(name);
    return value === undefined ? [] : [` --${name} ${shellWord(value)}`];
  });
  return ways.map(
    ({ as, concept }) =>
      `${call.page.command} add alias ${shellWord(concept)} ${shellWord(text)}${as === "product" ? " --product" : ""}${target}${repeated.join("")}`,
  );
}

function targetOf({ ruleset, taxonomy }: MatchInput, call: Call): string {
  const files = yamlRuleFiles(diskRuleTexts(workspaceFolder(call)));
  const headers = files.versions();
  const drafts = headers.filter(({ status }) => status === "draft").map(({ version }) => version);
  if (drafts.includes(ruleset.version)) return ` --rules ${ruleset.version}`;
  const [only, ...others] = drafts;
  if (only !== undefined && others.length === 0 && taxonomyRead(only, headers) === taxonomy.version) return ` --rules ${only}`;
  const base = call.option("rules") === undefined ? "" : ` --rules ${ruleset.version}`;
  return ` --draft ${files.freeName("rules", headers.at(-1)?.version ?? ruleset.version)}${base}`;
}
