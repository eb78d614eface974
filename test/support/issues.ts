import type { Issue } from "../../src/model/issue.ts";

/** An issue in one line: place, code, and what it says; warnings begin with `?`. */
export function told({ code, severity, span, params }: Issue): string {
  const file = span.file.split("/").at(-1);
  const said = Object.entries(params)
    .filter(([key]) => key !== "allowed" || !Array.isArray(params["allowed" as never]))
    .map(([key, value]) => `${key}=${shown(value)}`);
  return `${severity === "warning" ? "? " : ""}${file}:${span.line}:${span.column} ${code} ${said.join(" ")}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(",")}]`;
  if (typeof value === "object" && value !== null && "line" in value && "column" in value) return `${value.line}:${value.column}`;
  return String(value);
}
