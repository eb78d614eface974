/** A concept as a file of another program has it, before it becomes an entry of a taxonomy. */
export interface ForeignConcept {
  /** What the file calls it: an IRI, or the id or code of a row. */
  readonly key: string;
  /** Preferred labels by language tag; the tag is "" if the file gives none. */
  readonly pref: ReadonlyMap<string, string>;
  readonly alt: ReadonlyMap<string, readonly string[]>;
  readonly hidden: readonly string[];
  /** Codes by scheme; "" is the scheme of the file itself. */
  readonly notation: ReadonlyMap<string, readonly string[]>;
  /** Keys of the concepts above. */
  readonly broader: readonly string[];
  readonly note: string | null;
  readonly source: string | null;
  readonly gathers: boolean;
  readonly file: string;
  readonly line: number;
}

/** What a file says of a relation between two of its concepts, apart from `broader`. */
export interface ForeignLink {
  readonly kind: "identical" | "related" | "supplies";
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** How far reading has come: bytes read, of all. */
export type OnProgress = (done: number, of: number) => void;
