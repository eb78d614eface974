import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { type Session, startSession } from "../../views/screen/session.ts";
import type { Call } from "../line/command.ts";
import { optimiseSoon } from "../line/optimise-late.ts";
import { type Terminal, takeTerminal } from "./terminal.ts";

/** Runs the screen until the reviewer quits or the terminal closes. Resolves to whether a signal ended it. */
export async function runScreen(desk: ReviewDesk, call: Call): Promise<boolean> {
  const { hasColour } = call.settings;
  return new Promise<boolean>((resolve, reject) => {
    let session: Session | null = null;
    let terminal: Terminal | null = null;
    const finish = (code: number, error: unknown): void => {
      session?.stop();
      if (error !== null) reject(error);
      else resolve(code !== 0);
    };
    terminal = takeTerminal({
      input: (text) => session?.input(text),
      resize: (columns, rows) => session?.resize(columns, rows),
      resumed: () => session?.repaint(),
      gone: finish,
    });
    const { write, columns, rows, leave, suspend } = terminal;
    try {
      session = startSession({
        desk,
        language: call.language,
        hasColour,
        columns,
        rows,
        write,
        probes: true,
        host: {
          quit: () => {
            leave();
            process.stdin.pause();
            finish(0, null);
          },
          suspend,
          copy: (text) => write(`\u001b]52;c;${Buffer.from(text).toString("base64")}\u0007`),
          now: () => performance.now(),
        },
      });
      optimiseSoon();
    } catch (error) {
      leave();
      process.stdin.pause();
      reject(error);
    }
  });
}
