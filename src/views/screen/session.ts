import { EventEmitter } from "node:events";
import { graphemesOf } from "../../model/graphemes.ts";
import type { Language } from "../../model/text.ts";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { FrameWriter } from "./frame-writer.ts";
import { createElement, render } from "./ink.ts";
import { KeyReader } from "./key-reader.ts";
import { Screen } from "./screen.ts";
import type { ScreenHost } from "./screen-host.ts";
import { ReviewStore } from "./store.ts";
import { lookAhead } from "./view.ts";

/** Milliseconds after which an Escape without a continuation is the Escape key. */
const ESCAPE_MS = 40;
/** Milliseconds without a key after which the next case is prepared. */
const PAUSE_MS = 15;
/** A character of ambiguous width, followed by the request for the cursor's position. */
const PROBE = "\u001b[1;1H\u2261\u001b[6n";

export interface SessionOptions {
  readonly desk: ReviewDesk;
  readonly language: Language;
  readonly hasColour: boolean;
  readonly columns: number;
  readonly rows: number;
  /** Writes to the terminal at once. */
  readonly write: (text: string) => void;
  readonly host: Omit<ScreenHost, "repaint">;
  /** Asks the terminal how wide it draws characters of ambiguous width. */
  readonly probes: boolean;
}

export interface Session {
  readonly store: ReviewStore;
  /** Decoded input of the keyboard. */
  input(text: string): void;
  resize(columns: number, rows: number): void;
  /** Redraws everything, for example after `fg`. */
  repaint(): void;
  stop(): void;
}

/** The stream that Ink uses as its terminal; it passes frames on to the frame writer. */
class FrameStream extends EventEmitter {
  columns: number;
  rows: number;
  readonly isTTY = true;
  readonly #take: (frame: string) => void;

  constructor(columns: number, rows: number, take: (frame: string) => void) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#take = take;
  }

  write(frame: string): boolean {
    this.#take(frame);
    return true;
  }
}

/** Starts the screen. React subscribes to the store; Ink's frames are compared with the present screen, and only changes are written. */
export function startSession(options: SessionOptions): Session {
  const { desk, language, hasColour, write, host, probes } = options;
  const writer = new FrameWriter(write);
  let lastFrame = "";
  let stopped = false;
  const draw = (frame: string): void => {
    if (stopped) return;
    lastFrame = frame;
    const { state, view } = store;
    writer.draw(frame, state.columns, state.rows, view.caret);
  };
  const repaint = (): void => {
    writer.forget();
    draw(lastFrame);
  };
  const store = new ReviewStore(desk, { ...host, repaint }, language, options.columns, options.rows);
  const stream = new FrameStream(options.columns, options.rows, draw);
  if (probes) write(PROBE);
  const instance = render(createElement(Screen, { store, hasColour }), {
    stdout: stream as unknown as NodeJS.WriteStream,
    stdin: new EventEmitter() as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const reader = new KeyReader();
  let waiting: NodeJS.Timeout | null = null;
  let ahead: NodeJS.Timeout | null = null;
  const take = (keys: ReturnType<KeyReader["read"]>): void => {
    for (const key of keys) {
      if (key.kind !== "cursor-report") continue;
      const isWide = key.column === 3;
      if (isWide === writer.isAmbiguousWide) continue;
      writer.isAmbiguousWide = isWide;
      repaint();
    }
    const own = keys.filter((key) => key.kind !== "cursor-report");
    if (own.length === 0) return;
    store.keys(own);
    if (ahead !== null) clearTimeout(ahead);
    ahead = setTimeout(() => lookAhead(store.state, desk), PAUSE_MS);
    ahead.unref();
  };
  // Segmenting Chinese for the first time is slow; this does it before anyone waits for it.
  const warm = setTimeout(() => void graphemesOf("暖"), 200);
  warm.unref();
  return {
    store,
    input(text) {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
      take(reader.read(text));
      if (reader.isWaiting) waiting = setTimeout(() => take(reader.flush()), ESCAPE_MS);
    },
    resize(columns, rows) {
      stream.columns = columns;
      stream.rows = rows;
      writer.forget();
      store.resize(columns, rows);
      stream.emit("resize");
    },
    repaint,
    stop() {
      if (stopped) return;
      stopped = true;
      if (waiting !== null) clearTimeout(waiting);
      if (ahead !== null) clearTimeout(ahead);
      clearTimeout(warm);
      instance.unmount();
    },
  };
}
