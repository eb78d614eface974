import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MADE_WORLDS } from "./made-world.ts";
import { VERSIONS, versionAnswers } from "./version-answers.ts";
import { worldAnswers } from "./world-answers.ts";

/** Writes the answers of the present engine into the folder of frozen answers. `scripts/freeze-answers.mjs` calls it. */
export async function writeFrozen(root: string, folder: string): Promise<void> {
  mkdirSync(join(folder, "versions"), { recursive: true });
  for (const version of VERSIONS) {
    const { verdicts, digests } = await versionAnswers(root, version);
    writeFileSync(join(folder, "versions", `${version}.verdicts.txt`), verdicts);
    writeFileSync(join(folder, "versions", `${version}.digests.txt`), digests);
  }
  let lines = "";
  for (let seed = 0; seed < MADE_WORLDS; seed++) lines += `${JSON.stringify(await worldAnswers(seed))}\n`;
  writeFileSync(join(folder, "worlds.jsonl"), lines);
}
