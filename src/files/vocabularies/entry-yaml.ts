import type { LinkWords } from "../../model/taxonomy.ts";
import { scalarText } from "../yaml/yaml-edit.ts";
import type { UsedScheme } from "./entries.ts";
import type { TaxonomyEntry } from "./taxonomy-entry.ts";

/** Lines of YAML in the layout of `format`: a test lays them out again and finds nothing to change. */

/** A concept as a list item. */
export function conceptYaml(entry: TaxonomyEntry, words: readonly TaxonomyEntry[]): string {
  const { id, pref, alt, hidden, broader, notation, gathers, why, source } = entry;
  const [wider] = broader;
  return [
    `  - id: ${plain(id)}`,
    `    prefLabel: ${mapping(inOrder(pref).map(([language, label]) => [language, plain(label)]))}`,
    ...(alt.size === 0 ? [] : [`    altLabel: ${mapping(inOrder(alt).map(([language, labels]) => [language, list(labels)]))}`]),
    ...(hidden.length === 0 ? [] : [`    hiddenLabel: ${list(hidden)}`]),
    ...(words.length === 0 ? [] : [`    includes: [${words.map(wordYaml).join(", ")}]`]),
    ...(wider === undefined ? [] : [`    broader: ${broader.length === 1 ? plain(wider) : list(broader)}`]),
    ...(notation.size === 0
      ? []
      : [`    notation: ${mapping(schemesInOrder(notation).map(([scheme, codes]) => [scheme, oneOrList(codes)]))}`]),
    ...(gathers ? ["    gathers: true"] : []),
    ...(why === null ? [] : [`    why: ${plain(why)}`]),
    `    source: ${plain(source)}`,
  ].join("\n");
}

/** A product word: the bare word if it has no other label. */
function wordYaml({ pref, alt, hidden }: TaxonomyEntry): string {
  const [zh, en] = [pref.get("zh"), pref.get("en")];
  const others = [...alt.values()].flat();
  const isPlain = zh !== undefined && (en === undefined || en === zh) && others.length === 0 && hidden.length === 0;
  if (isPlain) return item(zh);
  return mapping([
    ...(zh === undefined ? [] : [["zh", plain(zh)] as const]),
    ...(en === undefined || en === zh ? [] : [["en", plain(en)] as const]),
    ...(others.length === 0 ? [] : [["altLabel", list(others)] as const]),
    ...(hidden.length === 0 ? [] : [["hiddenLabel", list(hidden)] as const]),
  ]);
}

export function schemeYaml({ id, title, forms, source }: UsedScheme): string {
  const pairs = [
    ["id", plain(id)],
    ["title", plain(title)],
    ...(forms.length === 0 ? [] : [["forms", list(forms)]]),
    ["source", plain(source)],
  ];
  return `  - ${mapping(pairs as [string, string][])}`;
}

/** The words that linking takes off names, as the taxonomy that the workspace uses has them; `forms` name its concepts and stay behind. */
export function wordsYaml(words: LinkWords): string {
  const keys = [
    "nameTails",
    "districtTails",
    "heads",
    "tails",
    "machineTails",
    "machines",
    "connectors",
    "generic",
    "closers",
    "attributives",
    "asides",
    "ordinary",
    "placeGroups",
  ] as const;
  return keys.flatMap((key) => (words[key].length === 0 ? [] : [`  ${key}: ${list(words[key])}`])).join("\n");
}

const KEYS = ["zh", "en"];
const SCHEMES = ["sei2018", "gbt4754", "gbt4754Close", "category1688"];

function inOrder<Value>(byLanguage: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return ranked(byLanguage, KEYS);
}

function schemesInOrder<Value>(byScheme: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return ranked(byScheme, SCHEMES);
}

function ranked<Value>(values: ReadonlyMap<string, Value>, first: readonly string[]): readonly (readonly [string, Value])[] {
  const rank = (key: string): number => (first.includes(key) ? first.indexOf(key) : first.length);
  return [...values].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function mapping(pairs: readonly (readonly [key: string, value: string])[]): string {
  return `{${pairs.map(([key, value]) => `${plain(key)}: ${value}`).join(", ")}}`;
}

function list(texts: readonly string[]): string {
  return `[${texts.map(item).join(", ")}]`;
}

function oneOrList(texts: readonly string[]): string {
  return texts.length === 1 ? plain(texts[0] as string) : list(texts);
}

function plain(text: string): string {
  return scalarText(text, "", false);
}

function item(text: string): string {
  return scalarText(text, "", true);
}
