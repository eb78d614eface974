import { compareInputs } from "../src/compare.ts";
import { madeVersion } from "./made-version.ts";
import { madeWorld } from "./made-world.ts";
import { shippedInput } from "./shipped.ts";

const input = madeWorld(await shippedInput());
const version = madeVersion(input);
for (let at = 0; at < 7; at++) {
  const started = performance.now();
  const result = compareInputs(input, version);
  console.log(
    (performance.now() - started).toFixed(0),
    result.edits.length,
    result.changed.length,
    result.pairs.length,
    result.cancelled.length,
    result.unexplained,
    result.signatures,
  );
}
