import type { CollectionEntry, CollectionMemberEntry, CollectionsDocument } from "../../documents/collections.ts";
import { isBound } from "../../documents/rates.ts";
import type { Collection } from "../../model/collections.ts";
import { grouped, percent } from "../../words/number.ts";
import { placeWords } from "../../words/places.ts";
import { shownDocument } from "../shown.ts";
import { placeOf } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { type Cell, type Column, table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

/** The collections of a taxonomy, without counting. */
export function collectionListText(collections: readonly Collection[], page: Page): string {
  const words = placeWords[page.wording.language].collections;
  const { language } = page.wording;
  if (collections.length === 0) return textOfLines(wrapped(words.nothing, page.width));
  const columns: Column[] = [
    { head: words.heads.collection },
    { head: "", wraps: true },
    { head: words.heads.members, align: "right" },
    { head: words.heads.weights, wraps: true },
  ];
  const rows = collections.map(({ id, name, members, weight }): Cell[] => [
    id,
    name[language],
    grouped(members.length),
    weight === null ? "-" : `${weight.name[language]}${page.wording.punctuation.bracketed(weight.unit[language])}`,
  ]);
  return textOfLines([page.paint("bold", words.list(collections.length)), "", ...table(columns, rows, page.width, page.paint)]);
}

/** Which clusters serve which members of the collections, through which concepts. */
export function collectionsText(source: CollectionsDocument, page: Page): string {
  const document = shownDocument(source);
  return textOfLines(
    document.collections.flatMap((collection, at) => [...(at === 0 ? [] : [""]), ...collectionLines(collection, document, page)]),
  );
}

function collectionLines(collection: CollectionEntry, document: CollectionsDocument, page: Page): readonly string[] {
  const { wording, width, paint } = page;
  const words = placeWords[wording.language].collections;
  const title = words.title(collection.name[wording.language], collection.members.length);
  return [
    ...wrapped(title, width).map((line) => paint("bold", line)),
    paint("dim", `${collection.id}  ${placeOf(collection)}`),
    ...(document.region === null ? [] : wrapped(words.in(document.region[wording.language]), width)),
    "",
    ...memberTable(collection, document.atLeast, page),
    "",
    ...collectionNotes(collection, page).flatMap((note) => wrapped(note, width)),
    ...collection.members.filter(({ units }) => units.length > 0).flatMap((member) => ["", ...unitLines(member, page)]),
    ...(collection.outside.length === 0 ? [] : ["", ...outsideLines(collection, page)]),
  ];
}

/** One row per member, with units and rates. */
export function memberTable({ members }: CollectionEntry, atLeast: boolean, { wording, width, paint }: Page): readonly string[] {
  const { heads } = placeWords[wording.language].collections;
  const isWeighted = members.some(({ weight }) => weight !== undefined);
  const right = { align: "right" as const };
  const columns: Column[] = [
    { head: heads.member, wraps: true },
    ...[heads.units, heads.matched, heads.similar].map((head) => ({ head, ...right })),
    { head: heads.rate, ...right },
    ...(isWeighted ? [{ head: heads.weight, ...right }] : []),
  ];
  const rows = members.map(({ name, rates, weight }): Cell[] => [
    name[wording.language],
    grouped(rates.units),
    grouped(rates.matched),
    grouped(rates.similar),
    `${isBound(rates, "either", !atLeast) ? ">= " : ""}${percent(rates.eitherRate, wording.punctuation)}`,
    ...(isWeighted ? [weight === undefined ? "" : String(weight)] : []),
  ]);
  return table(columns, rows, width, paint);
}

/** What a reader must know about the members: those without units, wider concepts, units in several, the weighted rate. */
export function collectionNotes(
  { members, unitsInSeveral, weighted, weight }: CollectionEntry,
  { wording }: Pick<Page, "wording">,
): readonly string[] {
  const { language, punctuation } = wording;
  const words = placeWords[language].collections;
  const without = members
    .filter(({ units }) => units.length === 0)
    .map(({ name, partly }) => {
      const wider = partly.map(({ label }) => label[language]);
      return wider.length === 0 ? name[language] : `${name[language]}${punctuation.bracketed(words.partly(wider))}`;
    });
  const share = (value: number | null): string => percent(value, punctuation);
  return [
    ...(without.length === 0 ? [] : [words.none(without)]),
    ...(unitsInSeveral === 0 ? [] : [words.several(unitsInSeveral)]),
    ...(weighted === undefined || weight === undefined
      ? []
      : [
          words.weighted(
            share(weighted.overCovered),
            share(weighted.covered),
            share(weighted.overAll),
            `${weight.name[language]}${punctuation.bracketed(weight.unit[language])}`,
          ),
        ]),
  ];
}

function unitLines({ name, units, concepts }: CollectionMemberEntry, page: Page): readonly string[] {
  const { wording, width, paint } = page;
  const words = placeWords[wording.language].collections;
  const labels = new Map(concepts.map(({ id, label }) => [id, label[wording.language]]));
  const columns: Column[] = [
    { head: words.heads.unit },
    { head: "", wraps: true },
    { head: words.heads.city },
    { head: words.heads.outcome },
    { head: words.heads.through, wraps: true },
  ];
  const rows = units.map(({ unit, name: called, place, outcome, through }): Cell[] => [
    unit,
    called,
    wording.names.city(place),
    wording.outcomes[outcome],
    through.map((id) => labels.get(id) ?? id).join(wording.punctuation.comma),
  ]);
  const under = units.map(({ because }) => {
    const [first] = because;
    return first === undefined ? "" : `  ${placeOf(first)}`;
  });
  return [paint("bold", name[wording.language]), ...table(columns, rows, width, paint, 2, under)];
}

function outsideLines({ outside }: CollectionEntry, { wording, width }: Page): readonly string[] {
  const words = placeWords[wording.language].collections;
  const listed = outside.map(({ unit, name }) => `${unit} ${name}`).join(wording.punctuation.semicolon);
  return [...wrapped(words.unserved(outside.length), width), ...indented(listed, width, "  ", "")];
}
