import { styleText } from "node:util";
import { type Paint, PLAIN, type Style } from "../../views/text/page.ts";
import type { Output } from "./host.ts";

/** Prints a text. A reader that closed its end (`| head`) is not an error: the rest of the text is dropped. */
export async function print(stream: Output, text: string): Promise<void> {
  if (text === "" || stream.destroyed === true) return;
  await new Promise<void>((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EPIPE" ? resolve() : reject(error));
    stream.once("error", failed);
    stream.write(text, (error) => {
      if (error === null || error === undefined) {
        stream.off("error", failed);
        resolve();
      } else failed(error);
    });
  });
}

const STYLES: Readonly<Record<Exclude<Style, "plain">, Parameters<typeof styleText>[0]>> = {
  bold: "bold",
  dim: "dim",
  good: "green",
  bad: "red",
  unsure: "yellow",
};

/** Colours, or none. Whether there are any is decided elsewhere, so Node must not look at the stream again. */
export function paintFor(hasColour: boolean): Paint {
  if (!hasColour) return PLAIN;
  return (style, text) => (style === "plain" || text.trim() === "" ? text : styleText(STYLES[style], text, { validateStream: false }));
}

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 60;
const MOST_WIDTH = 100;

/** Output width in columns: the terminal's width within limits, or 80 if there is no terminal. */
export function widthOf(stream: Output): number {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0
    ? Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, stream.columns))
    : USUAL_WIDTH;
}
