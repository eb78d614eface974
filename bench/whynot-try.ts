import { WhyNotFinder } from "../src/why-not.ts";
import { madeWorld } from "./made-world.ts";
import { shippedInput } from "./shipped.ts";

const input = { ...(await shippedInput()), today: null };
const finder = new WhyNotFinder(input);
let worst = 0;
const t0 = performance.now();
for (const unit of input.data.units) {
  const t = performance.now();
  finder.forUnit(unit.id);
  worst = Math.max(worst, performance.now() - t);
}
console.log("shipped all", (performance.now() - t0).toFixed(0), "worst", worst.toFixed(0));
const big = madeWorld(await shippedInput());
const t1 = performance.now();
const f2 = new WhyNotFinder(big);
for (const unit of big.data.units) f2.forUnit(unit.id);
console.log("made all", (performance.now() - t1).toFixed(0));
const show = (e: any) =>
  e
    .map(
      (x: any) =>
        x.what +
        " " +
        x.change.kind +
        " " +
        x.change.id +
        (x.change.kind === "broader" ? ">" + (x.change.to ?? x.change.from) : "") +
        " @" +
        x.origin.file,
    )
    .join(" + ");
let n = 0;
for (const unit of input.data.units) {
  const w = finder.forUnit(unit.id);
  if (n++ % 18 !== 0) continue;
  console.log(unit.name, unit.industry, w.outcome);
  for (const g of w.gains) console.log("  +", g.belt, g.gives, show(g.edits));
  for (const g of w.losses) console.log("  -", g.gives, show(g.edits));
  for (const g of w.facts.slice(0, 2))
    console.log("  f", g.belt, g.gives, g.changes.map((c) => c.fact + ":" + JSON.stringify((c.to as any).value ?? c.to.kind)).join());
}
