import type { ForeignConcept, ForeignLink } from "../../model/vocabulary.ts";

/** A concept while its statements come in, in any order. */
export class ConceptDraft {
  readonly pref = new Map<string, string>();
  readonly alt = new Map<string, string[]>();
  readonly hidden: string[] = [];
  readonly notation = new Map<string, string[]>();
  readonly broader = new Set<string>();
  readonly key: string;
  readonly line: number;
  note: string | null = null;
  source: string | null = null;
  gathers = false;
  isConcept = false;

  constructor(key: string, line: number) {
    this.key = key;
    this.line = line;
  }

  /** A second preferred label of one language is an alternative one. */
  addPref(language: string, label: string): void {
    const first = this.pref.get(language);
    if (first === undefined) this.pref.set(language, label);
    else if (first !== label) this.addAlt(language, label);
  }

  addAlt(language: string, label: string): void {
    addTo(this.alt, language, label);
  }

  addNotation(scheme: string, code: string): void {
    addTo(this.notation, scheme, code);
  }

  concept(file: string): ForeignConcept {
    const { key, pref, alt, hidden, notation, note, source, gathers, line } = this;
    return { key, pref, alt, hidden, notation, broader: [...this.broader], note, source, gathers, file, line };
  }
}

function addTo(lists: Map<string, string[]>, key: string, text: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [text]);
  else if (!list.includes(text)) list.push(text);
}

/** The concepts of one file while it is read. */
export class Drafts {
  readonly #byKey = new Map<string, ConceptDraft>();
  readonly links: ForeignLink[] = [];
  /** Records of a concept that another record has described: its labels become alternative ones. */
  readonly repeated: { readonly key: string; readonly line: number; readonly first: number }[] = [];

  get(key: string, line: number): ConceptDraft {
    let draft = this.#byKey.get(key);
    if (draft === undefined) {
      draft = new ConceptDraft(key, line);
      this.#byKey.set(key, draft);
    }
    return draft;
  }

  concepts(file: string): readonly ForeignConcept[] {
    return [...this.#byKey.values()].filter(({ isConcept }) => isConcept).map((draft) => draft.concept(file));
  }
}
