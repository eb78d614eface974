import type { ConceptId } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Path } from "../../model/plain-value.ts";
import type { Reader } from "../../model/reader.ts";
import type { Locate, Span } from "../../model/span.ts";
import { ConceptNames } from "./concept-names.ts";
import { type Asked, referenceIssues } from "./references.ts";
import type { LoadedTaxonomy } from "./taxonomy.ts";

/** Looks up the concepts that a ruleset names, and keeps what it did not find until all is read. */
export class ConceptResolver {
  readonly #loaded: LoadedTaxonomy;
  readonly #names: ConceptNames;
  readonly #used = new Set<string>();
  readonly #unknown: (Asked & { readonly file: string; readonly path: Path })[] = [];
  readonly #ambiguous: Issue[] = [];

  constructor(loaded: LoadedTaxonomy, names: ConceptNames = new ConceptNames(loaded.taxonomy)) {
    this.#loaded = loaded;
    this.#names = names;
  }

  /** What `find` would say; nothing is noted. */
  peek(name: string): ConceptId | null {
    const [id, ...others] = this.#names.find(name);
    return id !== undefined && others.length === 0 ? id : null;
  }

  find(name: string, path: Path, reader: Reader, spanOf: (file: string, path: Path) => Span): ConceptId | null {
    const [id, ...others] = this.#names.find(name);
    if (id !== undefined && others.length === 0) {
      this.#used.add(id);
      return id;
    }
    const { file } = reader;
    if (id === undefined) this.#unknown.push({ name, file, path, span: () => spanOf(file, path) });
    else this.#ambiguous.push(issue("ambiguous-label", spanOf(file, path), { label: name, concepts: [id, ...others] }));
    return null;
  }

  /** One issue for each mistake; none for names that are nowhere while part of the taxonomy could not be read. */
  issues(): readonly Issue[] {
    if (!this.#loaded.isWhole || this.#unknown.length === 0) return this.#ambiguous;
    const { concepts } = this.#loaded.taxonomy;
    const locate: Locate = this.#loaded.locate;
    const used = new Set([...this.#used, ...concepts.flatMap((concept) => concept.broader)]);
    const defined = concepts.map(({ id, origin }) => ({ id, span: () => locate({ file: origin.file, path: [...origin.path, "id"] }) }));
    const misspelt = new Set(this.#loaded.issues.flatMap((one) => (one.code === "id-misspelt" ? [one.params.asked] : [])));
    const asked = this.#unknown.filter(({ name }) => !misspelt.has(name));
    return [...this.#ambiguous, ...referenceIssues({ what: "concept", asked, defined, otherNames: this.#names.labels(), used })];
  }
}
