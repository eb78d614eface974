import type { SkosWords } from "../topics/skos.ts";

export const skosEn: SkosWords = {
  title: "Qundai taxonomy of industries",
  supplies: "supplies",
  suppliedBy: "supplied by",
  partly: "is partly in",
  weight: "weight",
};
