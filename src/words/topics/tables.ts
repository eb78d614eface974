/** Names of tables, columns and marks in exports: a machine's word has an entry where the language says it otherwise. */
export interface TableWords {
  /** Whether the tables that answers write beside them have heads and values in this language. */
  readonly saysRows: boolean;
  readonly sheets: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  /** Words that stand in cells: kinds of entries, bounds, groupings. */
  readonly cells: Readonly<Record<string, string>>;
  /** A concept with its label in front: 集成电路（integrated-circuit）. */
  readonly concept: (label: string, id: string) => string;
}
