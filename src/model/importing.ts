/** What an import makes. */
export const IMPORT_TARGETS = ["taxonomy", "declarations", "cases"] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/**
 * Why rows make no entry: a program made them, their predicate is none of the relations, they have no object, they say that there is no
 * relation, they repeat another row or what the version says already, a concept was not found, or the label is no relation.
 */
export type ImportLeftOut = "machine" | "predicate" | "no-term" | "not" | "repeated" | "not-found" | "no-relation";
