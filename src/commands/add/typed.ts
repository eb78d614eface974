import { shellWord } from "../../views/text/shell-word.ts";
import type { Call } from "../line/command.ts";
import { ADD_OPTIONS } from "./options.ts";

/** What differs from the command as it was typed. */
interface Instead {
  readonly draft?: string;
  readonly rules?: string;
  readonly yes?: true;
  readonly anyway?: true;
}

/** The same `add` as the user typed it, quoted for the shell, with other options. */
export function typedAdd(call: Call, instead: Instead): string {
  const own = ADD_OPTIONS.flatMap(({ name, value }): readonly string[] => {
    if (name === "draft") return instead.draft === undefined ? given(call, instead, name) : [`--draft ${shellWord(instead.draft)}`];
    if (name === "yes" || name === "anyway") return instead[name] === true || call.isOn(name) ? [`--${name}`] : [];
    return value === undefined ? (call.isOn(name) ? [`--${name}`] : []) : call.options(name).map((each) => option(name, each));
  });
  const workspace = call.option("workspace");
  const rules = instead.rules ?? call.option("rules");
  const language = call.option("lang");
  const options = [
    ...own,
    ...(rules === undefined ? [] : [`--rules ${shellWord(rules)}`]),
    ...(workspace === undefined ? [] : [`--workspace ${shellWord(workspace)}`]),
    ...(language === undefined ? [] : [`--lang ${language}`]),
  ];
  // Words behind `--` are not read as options, whatever they begin with.
  const isOdd = call.operands.some((word) => word.startsWith("-"));
  const words = call.operands.map(shellWord);
  return [call.page.command, "add", ...(isOdd ? [...options, "--", ...words] : [...words, ...options])].join(" ");
}

function given(call: Call, { rules }: Instead, name: string): readonly string[] {
  const value = call.option(name);
  return value === undefined || rules !== undefined ? [] : [`--${name} ${shellWord(value)}`];
}

/** A value that begins with a hyphen would be read as an option. */
function option(name: string, value: string): string {
  return `--${name}${value.startsWith("-") ? "=" : " "}${shellWord(value)}`;
}
