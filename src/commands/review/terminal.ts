import { writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

// Alternate screen, bracketed paste, no cursor, no line wrapping: a character wider than computed cannot push the rest to the next row.
const ENTER = "\u001b[?1049h\u001b[?2004h\u001b[?25l\u001b[?7l\u001b[H";
const LEAVE = "\u001b[0m\u001b[?7h\u001b[?25h\u001b[?2004l\u001b[?1049l";
const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGQUIT: 3 } as const;

/** The terminal of the process; it is restored in every case. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  readonly write: (text: string) => void;
  /** Restores the terminal; may be called repeatedly. */
  leave(): void;
  /** Suspends the process until `fg`. */
  suspend(): void;
}

export interface TerminalEvents {
  input(text: string): void;
  resize(columns: number, rows: number): void;
  /** Called after `fg`: the screen must be drawn again. */
  resumed(): void;
  /** Called after the terminal was restored: close what is open. `code` is the exit code. */
  gone(code: number, error: unknown): void;
}

/** Takes control of the terminal: handlers for every way of ending are installed first, then raw mode and the alternate screen. */
export function takeTerminal(events: TerminalEvents): Terminal {
  const { stdin, stdout } = process;
  const decoder = new StringDecoder("utf8");
  let isOurs = false;
  let isGone = false;

  const write = (text: string): void => {
    const bytes = Buffer.from(text);
    for (let at = 0, tries = 0; at < bytes.length; ) {
      try {
        at += writeSync(stdout.fd, bytes, at);
        tries = 0;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // A terminal that reads slowly: wait a moment, but not forever.
        if (code !== "EAGAIN" || tries++ > 2000) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      }
    }
  };
  const raw = (on: boolean): void => {
    try {
      stdin.setRawMode(on);
    } catch {
      // The terminal is closed already: nothing can be restored.
    }
  };
  const enter = (): void => {
    isOurs = true;
    raw(true);
    write(ENTER);
  };
  const leave = (): void => {
    if (!isOurs) return;
    isOurs = false;
    try {
      write(LEAVE);
    } catch {
      // The terminal is closed already: nothing can be restored.
    }
    raw(false);
  };
  const end = (code: number, error: unknown): void => {
    if (isGone) return;
    isGone = true;
    leave();
    stdin.pause();
    events.gone(code, error);
  };
  const suspend = (): void => {
    // Windows has no such signal: the key does nothing there.
    if (process.platform === "win32") return;
    leave();
    process.removeListener("SIGTSTP", suspend);
    process.once("SIGCONT", () => {
      process.on("SIGTSTP", suspend);
      enter();
      events.resumed();
    });
    // The whole process group, so that the shell under npx is suspended too.
    process.kill(0, "SIGTSTP");
  };

  for (const [signal, number] of Object.entries(SIGNALS)) process.on(signal, () => end(128 + number, null));
  process.on("SIGTSTP", suspend);
  process.on("uncaughtException", (error) => end(2, error));
  process.on("unhandledRejection", (error) => end(2, error));
  process.on("exit", leave);
  stdin.on("end", () => end(0, null));
  stdin.on("error", (error) => end(1, isClosed(error) ? null : error));
  stdout.on("error", (error) => end(1, isClosed(error) ? null : error));
  stdout.on("resize", () => {
    if (isOurs) events.resize(stdout.columns, stdout.rows);
  });
  stdin.on("data", (chunk: Buffer) => {
    if (isOurs) events.input(decoder.write(chunk));
  });
  enter();
  stdin.resume();
  return { columns: stdout.columns || 80, rows: stdout.rows || 24, write, leave, suspend };
}

/** Error codes of a terminal that was closed. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["EIO", "EPIPE", "ENXIO", "EBADF"].includes(String(error.code));
}
