import { FACT_CATALOGUE } from "./catalogue.ts";

/** Words of the interface that are no value of a fact, and what is written for them. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  匹配: ["matched"],
  无: ["none"],
  无匹配: ["none"],
  没有关系: ["none"],
  隶属于: ["subordinate"],
  草稿: ["draft"],
  已发布: ["released"],
  已停用: ["retired"],
  原料: ["material"],
  设备: ["equipment"],
};

/**
 * Facts written as in a rule (`place: same-city, industry: similar`) in Chinese words, each as its name and its value; what has no
 * words stays as it is written.
 */
export function factsSaid(text: string): string {
  return text
    .split(/, (?=[\w.]+: )/)
    .map((written) => {
      const [id = "", value] = written.split(": ");
      const fact = FACT_CATALOGUE.find((each) => each.id === id);
      if (fact === undefined || value === undefined) return written;
      return `${fact.name.zh} ${fact.values[value]?.zh ?? (value === "?" ? "未知" : value)}`;
    })
    .join("，");
}

/** The value among these that a word of the interface stands for: who writes `then: 相近` means similar. Null where it stands for none. */
export function valueSaidAs(word: string, values: readonly string[]): string | null {
  const said = FACT_CATALOGUE.flatMap((fact) => Object.entries(fact.values).flatMap(([value, { zh }]) => (zh === word ? [value] : [])));
  return [...said, ...(OTHERS[word] ?? [])].find((value) => values.includes(value)) ?? null;
}
