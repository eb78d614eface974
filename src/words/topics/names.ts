/** What a place is called in both languages; `nameEn` is empty if it is not known. */
interface Named {
  readonly name: string;
  readonly nameEn: string;
  readonly district?: string;
}

/** How a language names what has a name in each, or a name beside its id. */
export interface NameWords {
  readonly city: (place: Named) => string;
  /** Only one name, for columns and captions. */
  readonly briefCity: (place: Named) => string;
  /**
   * A Chinese name with what it means in brackets, for readers of another language: the concepts it links to, and its place. The brackets
   * say that this is no name of the thing.
   */
  readonly glossed: (name: string, meanings: readonly string[]) => string;
  /** A fact as rules write it, with its name in front if the id is foreign to the reader. */
  readonly factAndId: (id: string, name: string | undefined) => string;
  /** A fact in a sentence. */
  readonly fact: (id: string, name: string | undefined) => string;
}
