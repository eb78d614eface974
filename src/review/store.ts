import type { ReviewWording } from "../explain/review-wording.ts";
import type { DecisionSide, DecisionVerdict, ReviewAction } from "../model/decision.ts";
import type { ReviewDesk } from "../model/review.ts";
import type { Language } from "../model/text.ts";
import { type Command, commandFor } from "./commands.ts";
import { filtered, isStatusFilter, nextOpen } from "./filter.ts";
import { HeldKeys } from "./held-keys.ts";
import { foldedKey, type Key } from "./key-reader.ts";
import { briefName } from "./list-view.ts";
import { effectOf, languageOf, problemIn, sayIn } from "./messages.ts";
import { ruleQuestion } from "./rule-view.ts";
import type { ScreenHost } from "./screen-host.ts";
import { type Action, currentCase, firstState, type Message, reduce, type ScreenState } from "./state.ts";
import { type View, viewOf } from "./view.ts";

/**
 * The model of the screen, outside React and synchronous: a key is dealt with completely, its verdict on the disk, before the next
 * one is looked at, so that keys which come together still fall on the rows they were meant for.
 */
export class ReviewStore {
  readonly desk: ReviewDesk;
  readonly #host: ScreenHost;
  readonly #listeners = new Set<() => void>();
  #state: ScreenState;
  #view: View | null = null;
  readonly #held = new HeldKeys();

  constructor(desk: ReviewDesk, host: ScreenHost, language: Language, columns: number, rows: number) {
    this.desk = desk;
    this.#host = host;
    const resumed = desk.resumeAt === null ? 0 : Math.max(0, desk.ids.indexOf(desk.resumeAt));
    this.#state = firstState(language, columns, rows, desk.ids, resumed);
    const greeting = desk.readOnly ?? desk.greeting;
    if (greeting !== null) this.#reduce({ kind: "say", message: { kind: "bad", ...greeting } });
  }

  get state(): ScreenState {
    return this.#state;
  }

  /** What is to be seen; the same value until something changes. */
  get view(): View {
    this.#view ??= viewOf(this.#state, this.desk);
    return this.#view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly getView = (): View => this.view;

  resize(columns: number, rows: number): void {
    this.dispatch([{ kind: "resize", columns, rows }]);
  }

  /** Deals with keys one after another, then tells listeners once. */
  keys(keys: readonly Key[]): void {
    for (const key of keys) this.#key(key);
    this.#tell();
  }

  dispatch(actions: readonly Action[]): void {
    for (const action of actions) this.#reduce(action);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #reduce(action: Action): void {
    this.#state = reduce(this.#state, action);
    this.#view = null;
  }

  #key(key: Key): void {
    if (this.#isHeld(key)) return;
    let command = commandFor(key, this.#state.place);
    if (command === null && this.#state.place === "side") {
      // Neither side: the reviewer has thought better of it, and the key means what it means in the list.
      this.#reduce({ kind: "place", place: "list" });
      command = commandFor(key, "list");
    }
    if (command === null) return;
    if (this.#state.message !== null && command.kind !== "language") this.#reduce({ kind: "say", message: null });
    this.#do(command);
  }

  #isHeld(key: Key): boolean {
    const held = this.#held.isHeld(key, this.#state.place === "list", this.#host.now());
    if (held) this.#say("plain", (words) => words.held);
    return held;
  }

  #do(command: Command): void {
    const { place } = this.#state;
    switch (command.kind) {
      case "vote":
        this.#vote(command.verdict, null);
        return;
      case "side":
        this.#vote("subordinate", command.side);
        return;
      case "undo":
      case "redo":
        this.#history(command.kind);
        return;
      case "mark":
        this.#mark();
        return;
      case "move":
        this.#move(command.by);
        return;
      case "scroll":
        this.#reduce({ kind: "scroll-detail", by: command.by, most: this.view.mostDetail });
        return;
      case "note":
        if (currentCase(this.#state) !== null) this.#reduce({ kind: "place", place: "reason" });
        return;
      case "reason":
        this.#reduce({ kind: "reason", reason: command.reason, text: this.#noteText() });
        return;
      case "filter":
        this.#reduce({ kind: "place", place: "filter", text: this.#state.filter });
        return;
      case "prompt":
        this.#reduce({ kind: "place", place: "command" });
        return;
      case "help":
        this.#reduce({ kind: "place", place: "help" });
        return;
      case "panel":
        if (currentCase(this.#state) !== null) this.#reduce({ kind: "panel", panel: command.panel });
        return;
      case "edit":
        this.#reduce({ kind: "edit", key: command.key });
        if (place === "filter") this.#filter(this.#state.line.text);
        return;
      case "insert":
        this.#reduce({ kind: "insert", text: command.text });
        if (place === "filter") this.#filter(this.#state.line.text);
        return;
      case "accept":
        this.#accept();
        return;
      case "back":
        this.#back();
        return;
      case "language":
        this.#reduce({ kind: "language" });
        return;
      case "copy":
        this.#copy();
        return;
      case "offer":
        this.#reduce({ kind: "offer", at: command.at });
        return;
      case "write":
        this.#reduce({ kind: "writing", on: true });
        return;
      case "confirm":
        if (this.#state.isWriting) this.#writeRule();
        return;
      case "quit":
        this.#host.quit();
        return;
      case "suspend":
        this.#host.suspend();
        return;
      case "repaint":
        this.#host.repaint();
        return;
    }
  }

  #vote(verdict: DecisionVerdict, side: DecisionSide | null): void {
    const id = currentCase(this.#state);
    if (id === null) return;
    const entry = this.desk.entry(id, this.#state.language);
    const known = side ?? (verdict === "subordinate" ? entry.machine.direction : null);
    if (verdict === "subordinate" && known === null && entry.what !== "unit") {
      this.#reduce({ kind: "place", place: "side" });
      return;
    }
    const before = this.desk.rates();
    if (!this.#save(this.desk.voteAction(id, verdict, known))) return;
    const [after, to] = [this.desk.rates(), nextOpen(this.desk, this.#state.visible, this.#state.cursor)];
    const names = entry.names
      .filter((name) => name !== "")
      .map(briefName)
      .join(" / ");
    const isDone = this.desk.done === this.desk.ids.length;
    const message = sayIn(
      (words) => `${words.saved(words.verdicts[verdict], names, effectOf(words, before, after))}${isDone ? `  ${words.allDone}` : ""}`,
    );
    this.#reduce({ kind: "saved", to, message: { kind: "good", ...message } });
  }

  #history(kind: "undo" | "redo"): void {
    const before = this.desk.rates();
    let touched: string | null = null;
    const saved = this.#save({ kind }, (id) => {
      touched = id;
    });
    if (!saved) return;
    if (touched === null) {
      this.#say("plain", (words) => (kind === "undo" ? words.nothingToUndo : words.nothingToRedo));
      return;
    }
    const id: string = touched;
    const { visible, cursor } = this.#state;
    // A case that a rule settled in an earlier session stands in no list until the review is opened again.
    const isListed = this.desk.ids.includes(id);
    const effect = (words: ReviewWording): string =>
      `${isListed ? this.desk.entry(id, languageOf(words)).names[0] : id}  ${effectOf(words, before, this.desk.rates())}`;
    if (isListed && !visible.includes(id)) this.#reduce({ kind: "filtered", filter: "", visible: this.desk.ids, keep: id });
    const message = sayIn((words) => (kind === "undo" ? words.undone(effect(words)) : words.redone(effect(words))));
    this.#reduce({ kind: "saved", to: isListed ? this.#state.visible.indexOf(id) : cursor, message: { kind: "plain", ...message } });
  }

  #mark(): void {
    const id = currentCase(this.#state);
    if (id === null) return;
    const on = !this.desk.isMarked(id);
    if (!this.#save({ kind: "mark", case: id, on })) return;
    this.#reduce({ kind: "saved", to: this.#state.cursor, message: { kind: "plain", ...sayIn((words) => words.marked(on)) } });
  }

  /** Appends and syncs; where that fails, says so and nothing has changed. */
  #save(action: ReviewAction, then: (touched: string | null) => void = () => {}): boolean {
    if (this.desk.readOnly !== null) {
      this.#reduce({ kind: "say", message: { kind: "bad", ...this.desk.readOnly } });
      return false;
    }
    try {
      then(this.desk.act(action));
      return true;
    } catch (error) {
      this.#say("bad", (words) => words.notSaved(problemIn(error, words)));
      return false;
    }
  }

  #move(by: Extract<Command, { kind: "move" }>["by"]): void {
    const { place } = this.#state;
    const page = Math.max(1, place === "list" || place === "filter" ? this.view.listRows : this.view.panelRows);
    const steps: Readonly<Record<string, number>> = { page, "-page": -page, half: Math.ceil(page / 2), "-half": -Math.ceil(page / 2) };
    const amount = typeof by === "number" ? by : (steps[by] ?? 0);
    if (place === "list" || place === "filter") {
      if (by === "first" || by === "last") {
        this.#reduce({ kind: "go", to: by === "first" ? 0 : this.#state.visible.length - 1 });
        return;
      }
      this.#reduce({ kind: "move", by: amount });
      return;
    }
    const far = by === "first" ? -Number.MAX_SAFE_INTEGER : by === "last" ? Number.MAX_SAFE_INTEGER : amount;
    this.#reduce({ kind: "scroll-panel", by: far, most: this.view.mostPanel });
  }

  #filter(text: string): void {
    this.#reduce({ kind: "filtered", filter: text, visible: filtered(this.desk, text), keep: currentCase(this.#state) });
  }

  #accept(): void {
    const { place, line, reason } = this.#state;
    const id = currentCase(this.#state);
    if (place === "note" && id !== null) {
      if (!this.#save({ kind: "note", case: id, text: line.text, reason })) return;
      this.#reduce({ kind: "saved", to: this.#state.cursor, message: { kind: "good", ...sayIn((words) => words.savedNote) } });
      return;
    }
    this.#reduce({ kind: "place", place: "list" });
    if (place === "command") this.#prompted(foldedKey(line.text).trim());
  }

  #prompted(text: string): void {
    if (text === "") return;
    if (text === "q" || text === "quit") {
      this.#host.quit();
      return;
    }
    if (text === "all") {
      this.#filter("");
      return;
    }
    if (isStatusFilter(text)) {
      this.#filter(`:${text}`);
      return;
    }
    if (text === "lang") {
      this.#reduce({ kind: "language" });
      return;
    }
    if (text === "undo" || text === "redo") {
      this.#history(text);
      return;
    }
    if (/^\d{1,9}$/.test(text)) {
      this.#reduce({ kind: "go", to: Number(text) - 1 });
      return;
    }
    const at = this.#state.visible.findIndex((id) => id.startsWith(text));
    if (text.length > 2 && at >= 0) {
      this.#reduce({ kind: "go", to: at });
      return;
    }
    this.#say("plain", (words) => words.unknownCommand(text));
  }

  /** Out of where one is; in the list, out of the filter. */
  #back(): void {
    const { place, filter, isWriting } = this.#state;
    if (isWriting) this.#reduce({ kind: "writing", on: false });
    else if (place !== "list") this.#reduce({ kind: "place", place: "list" });
    if (place === "filter" || (place === "list" && filter !== "")) this.#filter("");
  }

  #noteText(): string {
    const id = currentCase(this.#state);
    return id === null ? "" : (this.desk.note(id)?.text ?? "");
  }

  #copy(): void {
    const id = currentCase(this.#state);
    if (id === null) return;
    this.#host.copy(id);
    this.#say("plain", (words) => words.copied(id));
  }

  #writeRule(): void {
    const asked = ruleQuestion(this.#state, this.desk);
    if (asked === null || !asked.canWrite) return;
    try {
      const what = this.desk.writeRule(asked.id, asked.offer.key, this.#state.language);
      this.#reduce({ kind: "saved", to: this.#state.cursor, message: { kind: "good", ...sayIn((words) => words.written(what)) } });
    } catch (error) {
      this.#reduce({ kind: "writing", on: false });
      this.#say("bad", (words) => words.cannotWrite(problemIn(error, words)));
    }
  }

  #say(kind: Message["kind"], tell: (words: ReviewWording) => string): void {
    this.#reduce({ kind: "say", message: { kind, ...sayIn(tell) } });
  }
}
