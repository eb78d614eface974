import { DECISION_REASONS, DECISION_VERDICTS, type DecisionReason, type ReviewAction } from "../../model/decision.ts";
import { type Language, otherLanguage } from "../../model/text.ts";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { disputesWords } from "../../words/disputes.ts";
import { percent } from "../../words/number.ts";
import { reviewWords } from "../../words/review.ts";
import type { ReviewWords } from "../../words/topics/review.ts";
import { wordingIn } from "../../words/words.ts";
import { shown } from "../shown.ts";
import { detailLines } from "./detail-view.ts";
import { filtered, isStatusFilter, nextOpen } from "./filter.ts";
import { foldedKey } from "./key-reader.ts";
import { namesOf, problemIn } from "./messages.ts";
import { repeatText } from "./votes.ts";

const COLUMNS = 78;

/** The answer to a typed line: text to print, and whether the session ends. */
export interface LinearAnswer {
  readonly text: string;
  readonly ends: boolean;
}

/**
 * The same cases and the same desk, one block after another, without redrawing: for screen readers, pipes and simple terminals.
 * A line is a key followed by its argument: `3`, `n 附注`, `/ 上海`, `12`.
 */
export class LinearReview {
  readonly #desk: ReviewDesk;
  #language: Language;
  #visible: readonly string[];
  #at: number;

  constructor(desk: ReviewDesk, language: Language) {
    this.#desk = desk;
    this.#language = language;
    this.#visible = desk.ids;
    const resumed = desk.resumeAt === null ? 0 : Math.max(0, desk.ids.indexOf(desk.resumeAt));
    this.#at = desk.resumeAt !== null && desk.vote(desk.resumeAt) !== null ? nextOpen(desk, desk.ids, resumed) : resumed;
  }

  /** What is printed before the first line is typed. */
  opening(): string {
    const { greeting, readOnly } = this.#desk;
    const said = readOnly ?? greeting;
    return `${said === null ? "" : `${shown(said[this.#language])}\n`}${this.#header()}\n\n${this.#block()}`;
  }

  answer(typed: string): LinearAnswer {
    const line = typed.trim();
    const key = foldedKey(line.slice(0, 1));
    const rest = line.slice(1).trim();
    const words = reviewWords[this.#language];
    const goOn = (text: string): LinearAnswer => ({ text, ends: false });
    if (line === "") return goOn(this.#block());
    if (key === "q" || line === ":q") return { text: "", ends: true };
    if (key === "?") return goOn(this.#help());
    if (key === "L") {
      this.#language = otherLanguage(this.#language);
      return goOn(this.#block());
    }
    if (key === "j") return goOn(this.#go(this.#at + 1));
    if (key === "k") return goOn(this.#go(this.#at - 1));
    if (/^\d{2,}$/.test(line)) return goOn(this.#go(Number(line) - 1));
    if (key === "/") return goOn(this.#filter(rest));
    if (key === ":" && isStatusFilter(rest)) return goOn(this.#filter(`:${rest}`));
    if (key === ":" && rest === "all") return goOn(this.#filter(""));
    if (key === ":" && /^\d+$/.test(rest)) return goOn(this.#go(Number(rest) - 1));
    if (key === "u" || key === "r") return goOn(this.#history(key === "u" ? "undo" : "redo"));
    if (key === "n") return goOn(this.#note(rest));
    if (key === "a") return goOn(this.#adjudicate(rest));
    if (key === "m") return goOn(this.#mark());
    if (key === "i")
      return goOn(
        `${this.#desk
          .impact(this.#id(), this.#language)
          .map((each) => each.text)
          .join("\n")}\n`,
      );
    if (/^[1-5]$/.test(key)) return goOn(this.#vote(Number(key) - 1, rest));
    return goOn(`${words.unknownCommand(shown(line))}\n`);
  }

  #id(): string {
    return this.#visible[this.#at] as string;
  }

  #header(): string {
    const words = reviewWords[this.#language];
    const { units, before, after } = this.#desk.rates();
    const share = (count: number): string => percent(units === 0 ? null : count / units, words.punctuation);
    return `${words.title}${words.punctuation.colon}${(this.#desk.isRuling ? words.headerRuling : words.header)(shown(this.#desk.reviewer), this.#desk.done, this.#desk.ids.length)}  ${words.rate(share(before), share(after), `${before} -> ${after}/${units}`)}`;
  }

  #block(): string {
    const words = reviewWords[this.#language];
    if (this.#visible.length === 0)
      return `${this.#desk.ids.length > 0 ? words.nothingFound : this.#desk.isRuling ? words.noRulings : words.noCases}\n`;
    const id = this.#id();
    const entry = this.#desk.entry(id, this.#language);
    const short = disputesWords[this.#language].short;
    const head = `[${this.#at + 1}/${this.#visible.length}] ${id}  ${entry.reasons.map((reason) => short[reason]).join(words.punctuation.listed)}`;
    const lines = detailLines(id, this.#desk, wordingIn(this.#language), words, COLUMNS).map((line) =>
      line
        .map((each) => each.text)
        .join("")
        .trimEnd(),
    );
    const keys = words.keys[this.#desk.isRuling ? "ruling" : "list"].slice(0, 6).map(([key, does]) => `${key} ${does}`);
    return `${head}\n${lines.join("\n")}\n${keys.join("  ")}  ? q\n`;
  }

  #help(): string {
    const { help, punctuation } = reviewWords[this.#language];
    return help
      .map(({ head, keys }) => `${head}\n${keys.map(([key, does]) => `  ${key}${punctuation.colon}${does}`).join("\n")}\n`)
      .join("\n");
  }

  #go(to: number): string {
    this.#at = Math.max(0, Math.min(this.#visible.length - 1, to));
    return this.#block();
  }

  #filter(filter: string): string {
    this.#visible = filtered(this.#desk, filter);
    this.#at = 0;
    return `${reviewWords[this.#language].filtered(this.#visible.length, this.#desk.ids.length, shown(filter))}\n\n${this.#block()}`;
  }

  #vote(at: number, side: string): string {
    const words = reviewWords[this.#language];
    const verdict = DECISION_VERDICTS[at];
    if (verdict === undefined || this.#visible.length === 0) return this.#block();
    if (this.#desk.isRuling) return this.#adjudicate(`${at + 1} ${side}`);
    if (this.#desk.hasOpened(this.#id())) return `${words.opened}\n`;
    const entry = this.#desk.entry(this.#id(), this.#language);
    const folded = foldedKey(side);
    const said = folded === "<" ? "belt-wider" : folded === ">" ? "belt-narrower" : null;
    const known = verdict === "subordinate" ? (said ?? entry.machine.direction) : null;
    if (verdict === "subordinate" && known === null && entry.what !== "unit") return sideLines(words, "2");
    const [id, action] = [this.#id(), this.#desk.answerAction(this.#id(), verdict, known)];
    const problem = this.#save(action);
    if (problem !== null) return problem;
    const names = entry.names.filter((name) => name !== "").join(" / ");
    this.#at = nextOpen(this.#desk, this.#visible, this.#at);
    const told = action.kind === "repeat" ? repeatText(this.#desk, id, verdict, words) : words.saved(words.verdicts[verdict], names, "");
    return `${told}\n${this.#header()}\n\n${this.#block()}`;
  }

  /** `a` shows the votes to a reviewer who may rule; `a 3 理由` rules, with the side after the key if it is needed: `a 2 < 理由`. */
  #adjudicate(rest: string): string {
    const words = reviewWords[this.#language];
    if (this.#visible.length === 0) return this.#block();
    const id = this.#id();
    const refusal = this.#desk.openRuling(id);
    if (refusal !== null) return `${words.cannotRule[refusal]}\n`;
    const [, digit = "", sign = "", why = ""] = /^([1-5１-５]?)\s*([<>＜＞]?)\s*(.*)$/su.exec(rest) ?? [];
    const [key, mark] = [foldedKey(digit), foldedKey(sign)];
    const verdict = key === "" ? undefined : DECISION_VERDICTS[Number(key) - 1];
    if (verdict === undefined) return this.#block();
    if (verdict === "unsure") return `${words.rulingUnsure}\n`;
    const entry = this.#desk.entry(id, this.#language);
    const said = mark === "<" ? "belt-wider" : mark === ">" ? "belt-narrower" : entry.machine.direction;
    const side = verdict === "subordinate" ? said : null;
    if (verdict === "subordinate" && side === null && entry.what !== "unit") return sideLines(words, "a 2");
    if (why === "") return `${words.rulingPrompt(words.verdicts[verdict])}${words.punctuation.colon}a ${key} ...\n`;
    const problem = this.#save(this.#desk.rulingAction(id, verdict, side, why));
    if (problem !== null) return problem;
    this.#at = nextOpen(this.#desk, this.#visible, this.#at);
    return `${words.ruled(words.verdicts[verdict], namesOf(entry))}\n${this.#header()}\n\n${this.#block()}`;
  }

  #history(kind: "undo" | "redo"): string {
    const words = reviewWords[this.#language];
    let touched: string | null = null;
    const problem = this.#save({ kind }, (id) => {
      touched = id;
    });
    if (problem !== null) return problem;
    if (touched === null) return `${kind === "undo" ? words.nothingToUndo : words.nothingToRedo}\n`;
    if (!this.#visible.includes(touched)) this.#visible = this.#desk.ids;
    this.#at = Math.max(0, this.#visible.indexOf(touched));
    const what = this.#desk.isCase(touched) ? this.#desk.entry(touched, this.#language).names[0] : touched;
    return `${kind === "undo" ? words.undone(what) : words.redone(what)}\n\n${this.#block()}`;
  }

  /** `n 1 文字`: a reason by its number, then the words; either may be omitted. */
  #note(rest: string): string {
    const found = /^([1-6])(?:\s+|$)/.exec(rest);
    const reason: DecisionReason | null = found ? (DECISION_REASONS[Number(found[1]) - 1] ?? null) : null;
    const text = found ? rest.slice(found[0].length) : rest;
    return this.#save({ kind: "note", case: this.#id(), text, reason }) ?? `${reviewWords[this.#language].savedNote}\n`;
  }

  #mark(): string {
    const on = !this.#desk.isMarked(this.#id());
    return this.#save({ kind: "mark", case: this.#id(), on }) ?? `${reviewWords[this.#language].marked(on)}\n`;
  }

  /** null if it was saved; otherwise the message. */
  #save(action: ReviewAction, then: (touched: string | null) => void = () => {}): string | null {
    const { readOnly } = this.#desk;
    if (readOnly !== null) return `${shown(readOnly[this.#language])}\n`;
    try {
      then(this.#desk.act(action));
      return null;
    } catch (error) {
      return `${reviewWords[this.#language].notSaved(shown(problemIn(error, this.#language)))}\n`;
    }
  }
}

/** What to type if the side is needed. */
function sideLines({ keys, punctuation }: ReviewWords, typed: string): string {
  return `${keys.side
    .slice(0, 2)
    .map(([key, does]) => `${typed} ${key}${punctuation.colon}${does}`)
    .join("\n")}\n`;
}
