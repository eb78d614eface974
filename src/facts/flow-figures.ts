import type { FactDomain, NamedFact } from "../model/fact.ts";
import type { Bilingual } from "../model/text.ts";

const LEVELS = {
  overall: { zh: "整体水平（按所选口径）", en: "the overall level, by the chosen base" },
  ends: { zh: "整体水平（按端点计）", en: "the overall level by ends" },
  links: { zh: "整体水平（按流动计）", en: "the overall level by links" },
  sales: { zh: "扩散水平", en: "the sales level" },
  supply: { zh: "集聚水平", en: "the supply level" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FlowFigureLevel = keyof typeof LEVELS;

const SHARE: FactDomain = { kind: "number", least: 0, most: 1, whole: false };
const DIFFERENCE: FactDomain = { kind: "number", least: -1, most: 1, whole: false };
const WHOLE: FactDomain = { kind: "number", least: 1, most: 1_000_000, whole: true };

interface FigureWords {
  readonly domain: FactDomain;
  readonly zh: string;
  readonly en: string;
}

const OF_LEVEL = {
  first: { domain: SHARE, zh: "首个时段的值", en: "in the first window" },
  last: { domain: SHARE, zh: "末个时段的值", en: "in the last window" },
  peak: { domain: SHARE, zh: "各时段的最大值", en: "at its largest" },
  least: { domain: SHARE, zh: "各时段的最小值", en: "at its smallest" },
  change: { domain: DIFFERENCE, zh: "末个时段减首个时段", en: "last minus first" },
  fall: { domain: DIFFERENCE, zh: "最大值减末个时段", en: "largest minus last" },
  slope: { domain: DIFFERENCE, zh: "每年的泰尔—森斜率", en: "Theil-Sen slope per year" },
  p: { domain: SHARE, zh: "曼—肯德尔检验的精确双侧概率", en: "exact two-sided probability of Mann-Kendall" },
} as const satisfies Readonly<Record<string, FigureWords>>;
export type FlowFigure = keyof typeof OF_LEVEL;

const OTHERS = {
  "flow.core.share": {
    domain: SHARE,
    zh: "内部流动中两端均在论断所列城市（group）的比例",
    en: "of the flows inside, the share with both ends in the claim's group",
  },
  "flow.core.cross": {
    domain: SHARE,
    zh: "跨界流动中区域内一端在论断所列城市（group）的比例",
    en: "of the flows across the border, the share with the inside end in the claim's group",
  },
  "flow.core.cities": { domain: WHOLE, zh: "核心城市的个数", en: "the number of cities of the core" },
  "flow.partners.sold.rank": {
    domain: WHOLE,
    zh: "论断所列伙伴（partners）在流向中的最后位次，与未列入的各城市一同排序",
    en: "the worst rank of the claim's partners by what is sold to them, ranked with all other cities",
  },
  "flow.partners.bought.rank": {
    domain: WHOLE,
    zh: "论断所列伙伴（partners）在来源中的最后位次，与未列入的各城市一同排序",
    en: "the worst rank of the claim's partners by what is bought from them, ranked with all other cities",
  },
  "flow.partners.sold.share": {
    domain: SHARE,
    zh: "流向论断所列伙伴的比例",
    en: "the share of what is sold that goes to the claim's partners",
  },
  "flow.partners.bought.share": {
    domain: SHARE,
    zh: "来自论断所列伙伴的比例",
    en: "the share of what is bought that comes from the claim's partners",
  },
} as const satisfies Readonly<Record<string, FigureWords>>;

export type FlowFactId = `flow.${FlowFigureLevel}.${FlowFigure}` | keyof typeof OTHERS;

/** Every figure of a region that claims about flows can use in their conditions. */
export const FLOW_FACTS: readonly NamedFact<FlowFactId>[] = [
  ...entriesOf(LEVELS).flatMap(([level, of]) =>
    entriesOf(OF_LEVEL).map(
      ([figure, { domain, zh, en }]): NamedFact<FlowFactId> => ({
        id: `flow.${level}.${figure}`,
        domain,
        says: { zh: `${of.zh}：${zh}`, en: `${of.en}, ${en}` },
      }),
    ),
  ),
  ...entriesOf(OTHERS).map(([id, { domain, zh, en }]): NamedFact<FlowFactId> => ({ id, domain, says: { zh, en } })),
];

export const FLOW_FIGURE_LEVELS = keysOf(LEVELS);

function entriesOf<Of extends object>(record: Of): readonly (readonly [keyof Of, Of[keyof Of]])[] {
  return keysOf(record).map((key) => [key, record[key]] as const);
}

function keysOf<Of extends object>(record: Of): readonly (keyof Of)[] {
  return Object.keys(record) as (keyof Of)[];
}
