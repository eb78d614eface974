/** Labels of a SKOS export, beside those of its concepts. */
export interface SkosWords {
  readonly title: string;
  readonly supplies: string;
  readonly suppliedBy: string;
  readonly partly: string;
  readonly weight: string;
}
