import type { SkosWords } from "../topics/skos.ts";

export const skosZh: SkosWords = { title: "群带产业分类", supplies: "供应", suppliedBy: "由其供应" };
