import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A fenced block of a page: ```` ```yaml bad rules/2022.1/more.yaml escaped ````. */
export interface DocBlock {
  readonly kind: "bad" | "good";
  readonly path: string;
  readonly how: string;
  readonly text: string;
}

/** The sections of `docs/checks.md` by their codes, with their examples. */
export function checkSections(page: string): ReadonlyMap<string, readonly DocBlock[]> {
  const sections = page.split(/^### /m).slice(1);
  return new Map(sections.map((section) => [section.split("\n", 1)[0] ?? "", blocksOf(section)]));
}

function blocksOf(section: string): readonly DocBlock[] {
  return [...section.matchAll(/^```\w+ (bad|good) (\S+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
    ([, kind, path, how, text]) => ({ kind, path, how, text }) as DocBlock,
  );
}

/** Adds an example to a workspace, in the file in which it belongs. */
export function place(root: string, { path, how, text }: DocBlock): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  if (how === "absent") rmSync(file);
  else if (how === "folder") mkdirSync(file);
  else writeFileSync(file, content(how, text));
}

function content(how: string, text: string): string | Uint8Array {
  if (how.startsWith("times=")) return text.repeat(Number(how.slice(6)));
  // `…` stands for a text that no page has room for.
  if (how.startsWith("long=")) return text.replace("…", "长".repeat(Number(how.slice(5))));
  if (how === "escaped") return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (how === "bytes") return Uint8Array.from([...text.matchAll(/\\x([0-9a-f]{2})/g)].map(([, hex]) => Number.parseInt(hex ?? "", 16)));
  return text;
}
