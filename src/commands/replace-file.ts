import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Call } from "./command.ts";
import { guarded } from "./system-error.ts";

/** Puts a text in the place of a file, or makes it: written beside its place, synced, and then renamed, so that it is there whole or as it was. */
export async function replaceFile(path: string, shownAs: string, text: string, { words }: Pick<Call, "words">): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await guarded(shownAs, words.cannotWrite, async () => {
    try {
      const file = await open(temporary, "wx");
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      const folder = await open(dirname(path), "r");
      await folder.sync().finally(() => folder.close());
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}
