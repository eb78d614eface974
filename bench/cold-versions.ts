import { optimiseLate } from "../src/commands/line/optimise-late.ts";
import { compareInputs } from "../src/questions/compare/compare.ts";
import { weigh } from "../src/questions/sensitivity/sensitivity.ts";
import { madeVersion } from "./made-version.ts";
import { madeWorld } from "./made-world.ts";
import { shippedInput } from "./shipped.ts";

// As the program itself does.
optimiseLate();

/** Runs in a process of its own: the first comparison, or the first sensitivity analysis, of the made workspace. Prints seconds as JSON. */
const made = madeWorld(await shippedInput());
const version = madeVersion(made);
globalThis.gc?.();
const started = performance.now();
if (process.argv[2] === "compare") compareInputs(made, version);
else weigh(made);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
