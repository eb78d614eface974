import type { ReviewAction } from "../../model/decision.ts";
import type { Language } from "../../model/text.ts";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { inBoth } from "../../words/in-languages.ts";
import { reviewWords } from "../../words/review.ts";
import type { ReviewWords } from "../../words/topics/review.ts";

import { type Command, commandFor } from "./commands.ts";
import { HeldKeys } from "./held-keys.ts";
import { foldedKey, type Key } from "./key-reader.ts";
import { problemIn } from "./messages.ts";
import { filterBy, goBack, goByWord, move } from "./moves.ts";
import { noteText, saveNote, toggleMark } from "./notes.ts";
import { ruleQuestion } from "./rule-view.ts";
import { openVotes, saveRuling } from "./rulings.ts";
import type { ScreenHost } from "./screen-host.ts";
import { type Action, currentCase, firstState, type Message, reduce, type ScreenState } from "./state.ts";
import type { StoreCore } from "./store-core.ts";
import { type View, viewOf } from "./view.ts";
import { giveVote, goInHistory } from "./votes.ts";

/**
 * The model of the screen, independent of React and synchronous: a key is processed completely, with its verdict on the disk, before the
 * next one, so that keys which arrive together still apply to the intended rows.
 */
export class ReviewStore {
  readonly desk: ReviewDesk;
  readonly #host: ScreenHost;
  readonly #listeners = new Set<() => void>();
  #state: ScreenState;
  #view: View | null = null;
  readonly #held = new HeldKeys();
  readonly #core: StoreCore;

  constructor(desk: ReviewDesk, host: ScreenHost, language: Language, columns: number, rows: number) {
    this.desk = desk;
    this.#host = host;
    this.#core = this.#coreOf();
    const resumed = desk.resumeAt === null ? 0 : Math.max(0, desk.ids.indexOf(desk.resumeAt));
    this.#state = firstState(language, columns, rows, desk.ids, resumed);
    const greeting = desk.readOnly ?? desk.greeting;
    if (greeting !== null) this.#reduce({ kind: "say", message: { kind: "bad", ...greeting } });
  }

  get state(): ScreenState {
    return this.#state;
  }

  /** The visible content; the same object until something changes. */
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

  /** Processes keys one after another, then notifies listeners once. */
  keys(keys: readonly Key[]): void {
    for (const key of keys) this.#key(key);
    this.#tell();
  }

  dispatch(actions: readonly Action[]): void {
    for (const action of actions) this.#reduce(action);
    this.#tell();
  }

  /** The store as its parts see it: always the present state. */
  #coreOf(): StoreCore {
    const store = this;
    return {
      desk: this.desk,
      host: this.#host,
      get state() {
        return store.#state;
      },
      get view() {
        return store.view;
      },
      reduce: (action) => this.#reduce(action),
      say: (kind, tell) => this.#say(kind, tell),
      save: (action, then) => this.#save(action, then),
    };
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
    if (command === null && ["side", "ruling"].includes(this.#state.place)) {
      // Another key cancels the question and has its usual meaning.
      this.#reduce({ kind: "place", place: "list" });
      command = commandFor(key, "list");
    }
    if (command === null) return;
    if (this.#state.message !== null && command.kind !== "language") this.#reduce({ kind: "say", message: null });
    this.#do(command);
  }

  #isHeld(key: Key): boolean {
    const { place, line } = this.#state;
    const takesVerdicts = place === "list" || place === "ruling" || (place === "ruling-why" && line.text === "");
    const held = this.#held.isHeld(key, takesVerdicts, this.#host.now());
    if (held) this.#say("plain", (review) => review.held);
    return held;
  }

  #do(command: Command): void {
    const { place } = this.#state;
    switch (command.kind) {
      case "vote":
        giveVote(this.#core, command.verdict, null);
        return;
      case "side":
        giveVote(this.#core, "subordinate", command.side);
        return;
      case "undo":
      case "redo":
        goInHistory(this.#core, command.kind);
        return;
      case "mark":
        toggleMark(this.#core);
        return;
      case "move":
        move(this.#core, command.by);
        return;
      case "scroll":
        this.#reduce({ kind: "scroll-detail", by: command.by, most: this.view.mostDetail });
        return;
      case "note":
        if (currentCase(this.#state) !== null) this.#reduce({ kind: "place", place: "reason" });
        return;
      case "adjudicate":
        openVotes(this.#core);
        return;
      case "reason":
        this.#reduce({ kind: "reason", reason: command.reason, text: noteText(this.#core) });
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
        if (place === "filter") filterBy(this.#core, this.#state.line.text);
        return;
      case "insert":
        this.#reduce({ kind: "insert", text: command.text });
        if (place === "filter") filterBy(this.#core, this.#state.line.text);
        return;
      case "accept":
        this.#accept();
        return;
      case "back":
        goBack(this.#core);
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

  /** Appends and syncs an event; if that fails, shows a message and changes nothing. */
  #save(action: ReviewAction, then: (touched: string | null) => void = () => {}): boolean {
    if (this.desk.readOnly !== null) {
      this.#reduce({ kind: "say", message: { kind: "bad", ...this.desk.readOnly } });
      return false;
    }
    try {
      then(this.desk.act(action));
      return true;
    } catch (error) {
      this.#say("bad", (review, language) => review.notSaved(problemIn(error, language)));
      return false;
    }
  }

  #accept(): void {
    const { place, line } = this.#state;
    if (place === "note") saveNote(this.#core);
    else if (place === "ruling-why") saveRuling(this.#core);
    else {
      this.#reduce({ kind: "place", place: "list" });
      if (place === "command") this.#prompted(foldedKey(line.text).trim());
    }
  }

  #prompted(text: string): void {
    if (text === "" || goByWord(this.#core, text)) return;
    if (text === "q" || text === "quit") this.#host.quit();
    else if (text === "lang") this.#reduce({ kind: "language" });
    else if (text === "undo" || text === "redo") goInHistory(this.#core, text);
    else this.#say("plain", (review) => review.unknownCommand(text));
  }

  #copy(): void {
    const id = currentCase(this.#state);
    if (id === null) return;
    this.#host.copy(id);
    this.#say("plain", (review) => review.copied(id));
  }

  #writeRule(): void {
    const asked = ruleQuestion(this.#state, this.desk);
    if (asked === null || !asked.canWrite) return;
    try {
      const what = this.desk.writeRule(asked.id, asked.offer.key, this.#state.language);
      this.#reduce({
        kind: "saved",
        to: this.#state.cursor,
        message: { kind: "good", ...inBoth(reviewWords, (review) => review.written(what)) },
      });
    } catch (error) {
      this.#reduce({ kind: "writing", on: false });
      this.#say("bad", (review, language) => review.cannotWrite(problemIn(error, language)));
    }
  }

  #say(kind: Message["kind"], tell: (words: ReviewWords, language: Language) => string): void {
    this.#reduce({ kind: "say", message: { kind, ...inBoth(reviewWords, tell) } });
  }
}
