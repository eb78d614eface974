import { optimiseLate } from "../src/commands/line/optimise-late.ts";
import { createMatcher } from "../src/world/match.ts";
import { madeWorld } from "./made-world.ts";
import { shippedInput } from "./shipped.ts";

// As the program itself does.
optimiseLate();

/** Runs in a process of its own: the first judging of the made workspace, after nothing but reading it. Prints JSON. */
const input = madeWorld(await shippedInput());
globalThis.gc?.();
const before = process.memoryUsage().rss;
const started = performance.now();
const { result } = await createMatcher(input);
const seconds = (performance.now() - started) / 1000;
const peak = process.resourceUsage().maxRSS * 1024;
const rss = process.memoryUsage().rss;
process.stdout.write(
  JSON.stringify({
    seconds,
    rssMB: (rss - before) / 1e6,
    peakMB: Math.max(0, peak - before) / 1e6,
    signatures: result.counts.signatures,
    evaluated: result.counts.evaluated,
  }),
);
