import type { Locate, Origin, Span } from "../../model/span.ts";
import type { YamlFile } from "./yaml-file.ts";

/** What was loaded together, with the means to say where in its files something stands. */
interface Located {
  readonly files: readonly string[];
  readonly locate: Locate;
}

/** Lines for origins in these files, or in what others have loaded. An origin in a table carries its line and column itself. */
export function locateIn(files: Iterable<YamlFile>, others: readonly Located[] = []): Locate {
  const byName = new Map<string, Locate>(others.flatMap(({ files: names, locate }) => names.map((name) => [name, locate] as const)));
  for (const file of files) byName.set(file.file, ({ path }) => file.spanOf(path));
  return (origin) => (byName.get(origin.file) ?? tableSpan)(origin);
}

function tableSpan({ file, path }: Origin): Span {
  const [line, column] = path;
  return { file, line: typeof line === "number" ? line : 1, column: typeof column === "number" ? column : 1 };
}
