import type { SkosWords } from "../topics/skos.ts";

export const skosZh: SkosWords = { title: "群带产业分类", supplies: "供应", suppliedBy: "由其供应", partly: "部分属于", weight: "权重" };
