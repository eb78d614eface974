import type { Host } from "./host.ts";

const YES = /^(?:y|yes|是|好|要|对)$/iu;

/** Questions on the terminal; nothing if input or output is not one. The end of the input is a no. */
export function askOnTerminal(): Pick<Host, "ask"> {
  const { stdin, stdout } = process;
  if (stdin.isTTY !== true || stdout.isTTY !== true) return {};
  return {
    ask: async (question) => {
      const { createInterface } = await import("node:readline");
      const lines = createInterface({ input: stdin, output: stdout });
      const answer = await new Promise<string>((resolve) => {
        lines.once("close", () => resolve(""));
        lines.question(`${question} `, resolve);
      });
      lines.close();
      return YES.test(answer.trim());
    },
  };
}
