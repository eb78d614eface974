/** A command line and its input files: the part of a `.scenario` file in `test/commands/scenarios` before the results. */
export interface Scenario {
  readonly title: string;
  readonly env: Readonly<Record<string, string>>;
  /** Files that replace those of the small workspace, or are added to it; null removes one. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly words: readonly string[];
}

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const HEAD = /^==== (env|without|file|escaped file|command|exit code|stdout|stderr)(?: (.*))?$/;

interface Section {
  readonly kind: string;
  readonly name: string;
  readonly lines: string[];
}

function sections(text: string): Section[] {
  const found: Section[] = [];
  for (const line of text.trimEnd().split("\n").slice(1)) {
    const [, kind, name = ""] = HEAD.exec(line) ?? [];
    if (kind !== undefined) found.push({ kind, name, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

function content({ kind, lines }: Section): string | null {
  if (kind === "without") return null;
  return kind === "escaped file" ? (JSON.parse(`"${lines.join("")}"`) as string) : lines.map((line) => `${line}\n`).join("");
}

/** Reads the inputs of a scenario. Its results are not parsed, only compared as text. Throws if it has no command. */
export function readScenario(text: string): Scenario {
  const all = sections(text);
  const command = all.find(({ kind }) => kind === "command")?.lines[0];
  if (command === undefined) throw new Error("the scenario has no command");
  return {
    title: text.slice(0, text.indexOf("\n")).replace(/^# /, ""),
    env: Object.fromEntries(all.filter(({ kind }) => kind === "env").map(({ name }) => name.split("=", 2))),
    files: Object.fromEntries(all.filter(({ kind }) => /file|without/.test(kind)).map((each) => [each.name, content(each)])),
    words: [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "").slice(1),
  };
}

/** The text of the scenario with these results in place of its own. */
export function withOutcome(text: string, { code, stdout, stderr }: Outcome): string {
  const end = text.indexOf("\n==== exit code");
  const inputs = end === -1 ? text : text.slice(0, end + 1);
  return `${inputs}==== exit code\n${code}\n==== stdout\n${stdout}==== stderr\n${stderr}`;
}
