import type { ClaimValue } from "../../model/reproduction.ts";
import { grouped } from "../../words/number.ts";
import type { ReproduceWords } from "../../words/topics/reproduce.ts";

/** A figure as one text: `≥ 21 / 66`, `36 / 152 · 23.7 %`, then its parts: `sei 14, amc 11`. `-` if there is none. */
export function claimText(value: ClaimValue | null, wording: ReproduceWords, most = 8): string {
  if (value === null) return "-";
  const whole = [value.value === null ? "" : grouped(value.value), value.of === null ? "" : wording.punctuation.of(grouped(value.of))]
    .filter((part) => part !== "")
    .join("")
    .trim();
  const share = value.pct === null ? "" : `${value.pct.toFixed(1)}${wording.punctuation.percent}`;
  const figure = [whole, share].filter((part) => part !== "").join(" · ");
  const parts = Object.entries(value.parts).map(([key, each]) => wording.part(key, each));
  const shown = parts.length > most ? [...parts.slice(0, most), `… ${parts.length}`] : parts;
  const text = [value.atLeast && figure !== "" ? wording.atLeast(figure) : figure, shown.join(wording.punctuation.listed)]
    .filter((part) => part !== "")
    .join(wording.punctuation.colon);
  return text === "" ? "-" : text;
}
