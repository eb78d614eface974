import type { Declaration, Exception } from "../../model/rules.ts";
import { scalarText } from "./yaml-edit.ts";

/** An exception as a mapping on one line, keys in their canonical order. */
export function exceptionYaml({ id, about, verdict, why, by, until }: Exception): string {
  const named =
    about.kind === "concepts"
      ? [pair("concepts", flow([pair("cluster", text(about.cluster)), pair("belt", text(about.belt))])), pair("place", text(about.place))]
      : [pair("unit", text(about.unit)), ...(about.kind === "pair" ? [pair("belt", text(about.belt))] : [])];
  return flow([
    pair("id", text(id)),
    ...named,
    pair("verdict", verdict),
    pair("why", text(why)),
    pair("by", text(by)),
    ...(until === null ? [] : [pair("until", until)]),
  ]);
}

/** A declaration as a mapping on one line; what is the default is left out. */
export function declarationYaml(declaration: Declaration): string {
  const { id, scope, why, source } = declaration;
  return flow([
    pair("id", text(id)),
    pair(declaration.kind, statement(declaration)),
    ...(scope === "pair" ? [pair("scope", scope)] : []),
    ...(why === null ? [] : [pair("why", text(why))]),
    pair("source", text(source)),
  ]);
}

function statement(declaration: Declaration): string {
  switch (declaration.kind) {
    case "identical":
      return `[${declaration.concepts.map((concept) => scalarText(concept, "", true)).join(", ")}]`;
    case "subordinate":
      return flow([pair("wider", text(declaration.wider)), pair("narrower", text(declaration.narrower))]);
    case "similar":
      return flow([
        pair("upstream", text(declaration.upstream)),
        pair("downstream", text(declaration.downstream)),
        ...(declaration.as === "material" ? [] : [pair("as", declaration.as)]),
        ...(declaration.kinds === null ? [] : [pair("kinds", declaration.kinds)]),
      ]);
  }
}

function text(value: string): string {
  return scalarText(value, "", false);
}

function pair(key: string, value: string): string {
  return `${key}: ${value}`;
}

function flow(pairs: readonly string[]): string {
  return `{${pairs.join(", ")}}`;
}
