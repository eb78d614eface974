import { type Issue, issue } from "../../model/issue.ts";
import type { Label, LabelledPair, LabelledSide } from "../../model/labelled.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { nearest } from "../../model/nearest.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { isByMachine, localName } from "../sssom/slots.ts";
import { type Columns, findColumns, headScore } from "../tables/columns.ts";
import { readCommentedTable } from "../tables/commented-table.ts";
import { RowIssues, toldOnce } from "../tables/rows.ts";
import { rowOrigin, type Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";
import { LABELLED_COLUMNS } from "./columns.ts";
import { judgedLabel, LABEL_VALUES, labelIn, mappingLabel } from "./label-words.ts";

/** Why rows of a file are no labels. */
export interface LeftOut {
  /** `machine`: a program made the mapping; `predicate`: its predicate is none of our relations; `no-term`: it has no object. */
  readonly why: "machine" | "predicate" | "no-term";
  readonly rows: number;
}

export interface LabelledFile {
  readonly pairs: readonly LabelledPair[];
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

type Found = Columns<typeof LABELLED_COLUMNS>;

/**
 * Reads labelled pairs from a CSV, TSV or xlsx file: two names or ids, and what a person says of them. Understands tables of our own,
 * Splink's labels and SSSOM. A row that cannot be read is an issue.
 */
export async function readLabelledPairs(
  path: string,
  shown: string,
  input: Omit<MatchInput, "today">,
  places: PlaceIndex,
): Promise<LabelledFile> {
  const { table, issues: ofTable } = await readCommentedTable(path, shown, headScore(LABELLED_COLUMNS));
  if (table === null) return { pairs: [], rows: 0, leftOut: [], issues: ofTable };
  const columns = findColumns(table, LABELLED_COLUMNS, [
    ["a", "idA"],
    ["b", "idB"],
    ["expected", "predicate", "judged"],
  ]);
  // Reviewers and authors can both be named; the first column counts.
  const missing = columns.issues.filter(({ code }) => code === "column-missing");
  if (missing.length > 0) return { pairs: [], rows: table.rows.length, leftOut: [], issues: [...ofTable, ...missing] };
  const reader = new RowReader(table, columns, input, places);
  const pairs = table.rows.flatMap((row) => reader.read(row) ?? []);
  return { pairs, rows: table.rows.length, leftOut: reader.leftOut(), issues: [...ofTable, ...toldOnce(reader.issues.all)] };
}

class RowReader {
  readonly issues: RowIssues;
  readonly #table: Table;
  readonly #columns: Found;
  readonly #places: PlaceIndex;
  readonly #known: ReadonlySet<string>;
  readonly #counts: Record<LeftOut["why"], number> = { machine: 0, predicate: 0, "no-term": 0 };

  constructor(table: Table, columns: Found, { data, taxonomy }: Omit<MatchInput, "today">, places: PlaceIndex) {
    this.#table = table;
    this.#columns = columns;
    this.#places = places;
    this.issues = new RowIssues(table);
    this.#known = new Set<string>([...data.units, ...data.belts, ...taxonomy.concepts].map(({ id }) => id));
  }

  leftOut(): readonly LeftOut[] {
    return (Object.keys(this.#counts) as LeftOut["why"][]).flatMap((why) => {
      const rows = this.#counts[why];
      return rows === 0 ? [] : [{ why, rows }];
    });
  }

  read(row: TableRow): LabelledPair | null {
    const { text } = this.#columns;
    const label = this.#label(row);
    if (label === null) return null;
    const shared = this.#place(row, "place");
    const [placeA, placeB] = [this.#place(row, "placeA"), this.#place(row, "placeB")];
    const [a, b, weight] = [this.#side(row, "a", "idA"), this.#side(row, "b", "idB"), this.#weight(row)];
    if (a === null || b === null || weight === null || shared === "wrong" || placeA === "wrong" || placeB === "wrong") return null;
    return {
      a: { text: a, place: placeA ?? shared },
      b: { text: b, place: placeB ?? shared },
      kind: text(row, "kind") || null,
      label,
      weight,
      annotator: text(row, "annotator") || null,
      origin: rowOrigin(this.#table, row),
    };
  }

  #label(row: TableRow): Label | null {
    const { text, index } = this.#columns;
    if (index("predicate") !== null) return this.#mapping(row);
    const column = text(row, "expected") === "" && index("said") !== null ? "said" : "expected";
    const cell = text(row, column);
    const claim = cell === "" ? null : labelIn(cell);
    if (claim === null) return this.#refuse(row, column, cell);
    const judged = text(row, "judged");
    if (column !== "said") return claim;
    return judged === "" ? this.#refuse(row, "judged", judged) : (judgedLabel(claim, judged) ?? this.#refuse(row, "judged", judged));
  }

  #mapping(row: TableRow): Label | null {
    const { text } = this.#columns;
    const isReviewed = text(row, "annotator") !== "";
    const [subject, object] = [text(row, "idA"), text(row, "idB")];
    const why = [subject, object].some((id) => localName(id) === "NoTermFound")
      ? "no-term"
      : isByMachine(text(row, "justification")) && !isReviewed
        ? "machine"
        : null;
    const label = mappingLabel(text(row, "predicate"), text(row, "modifier"));
    if (why !== null || label === null) {
      this.#counts[why ?? "predicate"] += 1;
      return null;
    }
    return label;
  }

  #refuse(row: TableRow, column: "expected" | "said" | "judged", found: string): null {
    const at = this.#columns.index(column);
    const span = this.#table.spanOf(row, at ?? 0);
    if (found === "") this.issues.add(row, at, issue("cell-empty", span, { column: this.#table.head.cells[at ?? 0] ?? column }));
    else {
      const allowed = column === "judged" ? ["right", "wrong", "doubtful"] : LABEL_VALUES;
      this.issues.add(row, at, issue("wrong-value", span, { found, allowed, hint: nearest(found, allowed) }));
    }
    return null;
  }

  /** The id of a side if something of the workspace has it, else its name, else the id as it is. */
  #side(row: TableRow, name: "a" | "b", id: "idA" | "idB"): LabelledSide["text"] | null {
    const { text, index } = this.#columns;
    const written = text(row, id);
    const own = [written, localName(written)].find((each) => this.#known.has(each));
    const found = own ?? (text(row, name) || written);
    if (found !== "") return found;
    const at = index(name) ?? index(id) ?? 0;
    this.issues.add(row, at, issue("cell-empty", this.#table.spanOf(row, at), { column: this.#table.head.cells[at] ?? name }));
    return null;
  }

  #place(row: TableRow, column: "place" | "placeA" | "placeB"): LabelledSide["place"] | "wrong" {
    const found = this.#columns.text(row, column);
    if (found === "") return null;
    const answer = this.#places.resolve(found);
    if (answer.kind === "found") return answer.place.code;
    const at = this.#columns.index(column) ?? 0;
    const span = this.#table.spanOf(row, at);
    const places = answer.kind === "ambiguous" ? answer.places : answer.kind === "several" ? answer.found.map(({ place }) => place) : [];
    const names = places.map(({ name, code }) => `${name} ${code}`);
    this.issues.add(
      row,
      at,
      answer.kind === "province"
        ? issue("place-too-wide", span, { found, province: answer.name })
        : answer.kind === "outside"
          ? issue("place-outside", span, { found })
          : answer.kind === "unknown"
            ? issue("unknown-place", span, { found, hint: answer.hint })
            : answer.kind === "ambiguous"
              ? issue("ambiguous-place", span, { found, places: names })
              : issue("several-places", span, { found, places: names }),
    );
    return "wrong";
  }

  #weight(row: TableRow): number | null {
    const cell = this.#columns.text(row, "weight");
    if (cell === "") return 1;
    const weight = Number(cell);
    if (Number.isFinite(weight) && weight > 0) return weight;
    const at = this.#columns.index("weight") ?? 0;
    const params = { column: this.#table.head.cells[at] ?? "weight", found: cell, allowed: "> 0" };
    this.issues.add(row, at, issue("cell-not-number", this.#table.spanOf(row, at), params));
    return null;
  }
}
