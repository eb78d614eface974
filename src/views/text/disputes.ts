import type { DisputeEntry, DisputesDocument } from "../../documents/disputes.ts";
import { disputesWords } from "../../words/disputes.ts";
import { percent } from "../../words/number.ts";
import { shownDocument } from "../shown.ts";
import { placeOf, sentenceAt } from "./lines.ts";
import { type Page, tail, textOfLines } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { indented, wrapped } from "./width.ts";

/** Number of cases that are printed without `--all`. */
const MOST_CASES = 40;

/** The queue as text: how many cases and why, then group by group with the evidence that settles the group. */
export function disputesText(source: DisputesDocument, page: Page, flags: string, all: boolean): string {
  const document = shownDocument(source);
  const { wording, width, paint, command } = page;
  const words = disputesWords[wording.language];
  if (document.disputes.length === 0) return textOfLines([words.none]);
  const listed = all ? document.disputes : document.disputes.slice(0, MOST_CASES);
  const groups = groupsOf(document.disputes);
  const sizes = new Map(groups.map((group) => [group[0]?.group ?? "", group]));
  const rest = document.disputes.length - listed.length;
  const first = document.disputes[0];
  return textOfLines([
    ...wrapped(words.title(document.disputes.length, groups.length), width).map((line) => paint("bold", line)),
    ...(document.made ? wrapped(words.made, width).map((line) => paint("bad", line)) : []),
    ...indented(
      Object.entries(document.byReason)
        .map(([code, count]) => `${words.short[code as keyof typeof words.short]} ${count}`)
        .join(" · "),
      width,
      "  ",
    ),
    ...groupsOf(listed).flatMap((group) => groupLines(group, sizes.get(group[0]?.group ?? "") ?? group, page)),
    ...(rest > 0 ? ["", ...wrapped(words.more(rest, `${command} disputes --all${flags}`), width)] : []),
    ...tail(page, () => ["", ...nextLines(first, page, flags)]),
  ]);
}

function nextLines(first: DisputeEntry | undefined, { wording, paint, command }: Page, flags: string): string[] {
  const words = disputesWords[wording.language];
  return [
    paint("bold", words.next),
    paint("dim", `  # ${words.nextReview}`),
    `  ${command} review --reviewer ${words.name}${flags}`,
    ...(first === undefined
      ? []
      : [
          paint("dim", `  # ${words.nextDecide}`),
          `  ${command} decide ${shellWord(first.id)} ${first.machine.relation === "unknown" ? "none" : first.machine.relation} --reviewer ${words.name}${flags}`,
        ]),
  ];
}

function groupsOf(disputes: readonly DisputeEntry[]): readonly (readonly DisputeEntry[])[] {
  const groups: DisputeEntry[][] = [];
  for (const dispute of disputes) {
    const last = groups.at(-1);
    if (last?.[0]?.group === dispute.group) last.push(dispute);
    else groups.push([dispute]);
  }
  return groups;
}

function groupLines(group: readonly DisputeEntry[], whole: readonly DisputeEntry[], page: Page): string[] {
  const first = group[0];
  if (first === undefined) return [];
  const words = disputesWords[page.wording.language];
  const units = new Set(whole.flatMap((each) => (each.impact.units > 0 ? [each.unit ?? each.id] : []))).size;
  const most = Math.max(units, ...whole.map((each) => each.impact.units));
  const head = words.group(first.group, whole.length, most);
  const place = "line" in first.decidedBy ? placeOf(first.decidedBy) : "";
  const heading = place === "" ? indented(head, page.width, "  ", "") : sentenceAt(head, place, page, "  ", "");
  return [
    "",
    ...heading.map((line, at) => (at === 0 ? page.paint("bold", line) : line)),
    ...group.flatMap((dispute) => caseLines(dispute, page)),
  ];
}

function caseLines(dispute: DisputeEntry, page: Page): string[] {
  const { wording, width, paint } = page;
  const words = disputesWords[wording.language];
  const names = dispute.names.filter((name) => name !== "").join(" / ");
  const { relation, rule } = dispute.machine;
  const impact =
    dispute.impact.units === 0 ? words.noImpact : words.impact(dispute.impact.units, percent(dispute.impact.rate, wording.punctuation));
  const told = `${words.machine(wording.relations[relation], rule)}${wording.punctuation.semicolon}${impact}`;
  return [
    ...indented(`${dispute.id}  ${names}`, width, "    ", "  "),
    ...indented(told, width, "      ", "    ").map((line) => paint("dim", line)),
    ...dispute.why.flatMap((why) => indented(why, width, "      ", "    - ")),
  ];
}
