import { type IPty, spawn } from "@lydell/node-pty";
import { Unicode11Addon } from "@xterm/addon-unicode11";
import xterm from "@xterm/headless";

/** One column of the screen; the column behind a wide character has no width. */
export interface ScreenCell {
  readonly text: string;
  readonly width: number;
  readonly isBold: boolean;
  readonly isDim: boolean;
  readonly isInverse: boolean;
  /** Number of a palette colour, or -1. */
  readonly colour: number;
}

/** A program in a real pseudo-terminal, with the screen that a person would see. */
export interface Terminal {
  /** Rows of the screen, without trailing blanks. */
  lines(): readonly string[];
  text(): string;
  cells(): readonly (readonly ScreenCell[])[];
  readonly cursor: { readonly row: number; readonly column: number; readonly isHidden: boolean };
  /** True while the program shows the alternate screen. */
  readonly isAlternate: boolean;
  /** Number of bytes received from the program so far, and how often it cleared the whole screen. */
  readonly bytes: number;
  readonly clears: number;
  /** Everything received, as text. */
  readonly raw: string;
  write(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  /** Closes the terminal itself, like a user who closes the window. */
  hangUp(): void;
  readonly pid: number;
  /** Waits for content, never for time. */
  until(test: (terminal: Terminal) => boolean, what?: string): Promise<void>;
  /** Calls back after each change of the screen model; for measuring. */
  onChange(listener: () => void): () => void;
  readonly exited: Promise<{ readonly exitCode: number; readonly signal: number }>;
  close(): void;
}

const PATIENCE_MS = 120_000;

export function openTerminal(
  file: string,
  args: readonly string[],
  {
    columns = 120,
    rows = 40,
    cwd,
    env,
  }: { readonly columns?: number; readonly rows?: number; readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Terminal {
  const pty: IPty = spawn(file, [...args], {
    name: "xterm-256color",
    cols: columns,
    rows,
    cwd,
    env: { ...env, TERM: env["TERM"] ?? "xterm-256color" },
    encoding: null,
  });
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  screen.loadAddon(new Unicode11Addon());
  screen.unicode.activeVersion = "11";
  let bytes = 0;
  let clears = 0;
  let raw = "";
  let ended = false;
  const listeners = new Set<() => void>();
  // The terminal replies to queries, as a real one does.
  screen.onData((data) => {
    if (!ended) pty.write(data);
  });
  pty.onData((data: unknown) => {
    const chunk = data as Buffer;
    bytes += chunk.length;
    const text = chunk.toString("utf8");
    raw += text;
    clears += text.split("\u001b[2J").length - 1;
    screen.write(chunk, () => {
      for (const listener of [...listeners]) listener();
    });
  });
  const exited = new Promise<{ exitCode: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      ended = true;
      resolve({ exitCode, signal: signal ?? 0 });
    });
  });
  const terminal: Terminal = {
    lines() {
      const buffer = screen.buffer.active;
      return Array.from({ length: screen.rows }, (_, at) => (buffer.getLine(buffer.baseY + at)?.translateToString(true) ?? "").trimEnd());
    },
    text: () => terminal.lines().join("\n"),
    cells() {
      const buffer = screen.buffer.active;
      return Array.from({ length: screen.rows }, (_, y) => {
        const line = buffer.getLine(buffer.baseY + y);
        return Array.from({ length: screen.cols }, (_each, x) => {
          const cell = line?.getCell(x);
          return {
            text: cell?.getChars() ?? "",
            width: cell?.getWidth() ?? 1,
            isBold: (cell?.isBold() ?? 0) !== 0,
            isDim: (cell?.isDim() ?? 0) !== 0,
            isInverse: (cell?.isInverse() ?? 0) !== 0,
            colour: cell?.isFgPalette() ? cell.getFgColor() : -1,
          };
        });
      });
    },
    get cursor() {
      const { cursorX, cursorY } = screen.buffer.active;
      return { row: cursorY, column: cursorX, isHidden: raw.lastIndexOf("\u001b[?25l") > raw.lastIndexOf("\u001b[?25h") };
    },
    get isAlternate() {
      return screen.buffer.active.type === "alternate";
    },
    get bytes() {
      return bytes;
    },
    get clears() {
      return clears;
    },
    get raw() {
      return raw;
    },
    write: (keys) => pty.write(keys),
    resize(width, height) {
      screen.resize(width, height);
      pty.resize(width, height);
    },
    kill: (signal) => process.kill(pty.pid, signal),
    hangUp: () => {
      ended = true;
      (pty as unknown as { destroy(): void }).destroy();
    },
    pid: pty.pid,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    until: (test, what = String(test)) =>
      new Promise<void>((resolve, reject) => {
        const done = (error: Error | null): void => {
          clearTimeout(timer);
          listeners.delete(look);
          if (error) reject(error);
          else resolve();
        };
        const look = (): void => {
          if (test(terminal)) done(null);
        };
        const timer = setTimeout(() => done(new Error(`never came: ${what}\n${terminal.text()}`)), PATIENCE_MS);
        listeners.add(look);
        look();
      }),
    exited,
    close() {
      if (!ended) pty.kill("SIGKILL");
      screen.dispose();
    },
  };
  return terminal;
}
