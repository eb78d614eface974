import { normaliseTerm } from "../normalise/term.ts";

/** Endings that names have for others: 皮革设备 is 皮革机械, 汽车零件 is 汽车零部件. The longest endings come first. */
export interface Ending {
  readonly key: string;
  readonly others: readonly string[];
}

/** Reads lines such as "零件 + 配件", whose members stand for one another, and "设备 > 加工设备", whose left side stands for the right one too. */
export function endingsOf(lines: readonly string[]): readonly Ending[] {
  const found = new Map<string, Set<string>>();
  for (const line of lines) {
    const [left = [], right = left] = line.split(">").map((side) => side.split("+").map(normaliseTerm));
    for (const key of left) {
      const others = found.get(key) ?? new Set();
      for (const other of right) if (other !== key) others.add(other);
      found.set(key, others);
    }
  }
  return [...found].map(([key, others]) => ({ key, others: [...others] })).sort((a, b) => b.key.length - a.key.length);
}

/** A text with each other ending that it may have. */
export function withOtherEndings(key: string, endings: readonly Ending[]): readonly string[] {
  return endings.flatMap((ending) => {
    const stem = key.length - ending.key.length;
    return stem > 0 && key.endsWith(ending.key) ? ending.others.map((other) => key.slice(0, stem) + other) : [];
  });
}
