import { FACT_CATALOGUE } from "./catalogue.ts";

type ValueWords = Readonly<Record<string, string>>;

const RELATION_WORDS: ValueWords = zhOf("industry");

/** The Chinese words for the values of one fact or one key. Values that several of these have are told apart by those beside them. */
const VALUE_WORDS: readonly ValueWords[] = [
  ...FACT_CATALOGUE.map(({ id }) => zhOf(id)),
  { ...RELATION_WORDS, unknown: "未知" },
  { matched: "匹配", similar: "相近", none: "无匹配" },
  { draft: "草稿", released: "已发布", retired: "已停用" },
  { branch: "全部", pair: "仅这两个概念" },
  { all: "全部", none: "无" },
];

/** Other words of the interface for values. */
const OTHERS: Readonly<Record<string, string>> = { 没有关系: "none", 隶属于: "subordinate", 同一: "identical" };

const WORDS: ReadonlySet<string> = new Set([...VALUE_WORDS.flatMap((words) => Object.values(words)), ...Object.keys(OTHERS)]);

/** Words that are nearly such a word: what they most likely mean is a hint, and not read. */
const NEARLY: Readonly<Record<string, string>> = {
  相似: "similar",
  类似: "similar",
  近似: "similar",
  相等: "identical",
  等同: "identical",
  一样: "identical",
  从属: "subordinate",
  属于: "subordinate",
  包含: "subordinate",
  无关: "none",
  不相关: "none",
  同市: "same-city",
  本市: "same-city",
  同地: "same-city",
  同省: "same-region",
  外地: "elsewhere",
  异地: "elsewhere",
};

function zhOf(fact: string): ValueWords {
  const found = FACT_CATALOGUE.find(({ id }) => id === fact);
  return Object.fromEntries(Object.entries(found?.values ?? {}).map(([value, { zh }]) => [value, zh]));
}

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

/** The words for these values: those that belong together, if all values are among them, else those that each value has somewhere. */
function wordsFor(values: readonly string[]): ValueWords {
  const together = VALUE_WORDS.find((words) => values.every((value) => Object.hasOwn(words, value)));
  if (together !== undefined) return together;
  const each = values.map((value) => [value, VALUE_WORDS.find((words) => Object.hasOwn(words, value))?.[value]] as const);
  return Object.fromEntries(each.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** The Chinese word that is written for a value which may be one of these; the value itself if it has none. */
export function valueInChinese(value: string, values: readonly string[]): string {
  const words = wordsFor(values);
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

/** The value among these that a Chinese word stands for: who writes `then: 相近` means similar. Null where it stands for none. */
export function valueSaidAs(word: string, values: readonly string[]): string | null {
  // A list may hold hundreds of thousands of values, and hardly one of them is such a word.
  if (!isValueWord(word)) return null;
  const said = [wordsFor(values), ...VALUE_WORDS].flatMap((words) =>
    Object.entries(words).flatMap(([value, zh]) => (zh === word ? [value] : [])),
  );
  const other = Object.hasOwn(OTHERS, word) ? [OTHERS[word] ?? ""] : [];
  return [...said, ...other].find((value) => values.includes(value)) ?? null;
}

/** Whether a text is a Chinese word for some value. */
export function isValueWord(text: string): boolean {
  return WORDS.has(text);
}

/** The flag that a Chinese word stands for; null for anything else. */
export function flagSaidAs(value: unknown): boolean | null {
  const said = typeof value === "string" ? valueSaidAs(value, ["true", "false"]) : null;
  return said === null ? null : said === "true";
}

/** What a value that is none of these most likely meant, for a "did you mean": one of them or, for a Chinese text, one of their words beside it. */
export function valueMeant(
  text: string,
  values: readonly string[],
  nearest: (text: string, candidates: Iterable<string>) => string | null,
): string | null {
  const withWord = (value: string): string => {
    const word = valueInChinese(value, values);
    return word === value ? value : `${value}（${word}）`;
  };
  const nearly = Object.hasOwn(NEARLY, text) ? (NEARLY[text] ?? "") : "";
  if (values.includes(nearly)) return withWord(nearly);
  const words = /\p{Script=Han}/u.test(text) ? Object.values(wordsFor(values)) : [];
  const found = nearest(text, [...values, ...words]);
  const said = found === null ? null : valueSaidAs(found, values);
  return said === null ? found : withWord(said);
}
