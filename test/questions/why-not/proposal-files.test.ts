import { expect, it } from "vitest";
import { WhyNotFinder } from "../../../src/questions/why-not/why-not.ts";
import { openedShipped } from "../../support/opened.ts";

it("a proposed declaration goes into a file that names one of its concepts, if one does", async () => {
  const { input } = await openedShipped("zh");
  const finder = new WhyNotFinder(input);
  const proposed = input.data.units.flatMap(({ id }) => finder.forUnit(id).gains.flatMap(({ edits }) => edits));
  let tried = 0;
  for (const { change, origin } of proposed) {
    if (change.kind !== "declaration" || change.to?.kind !== "similar") continue;
    const { upstream, downstream } = change.to;
    const naming = input.ruleset.declarations.filter(
      (each) => each.kind === "similar" && [each.upstream, each.downstream].some((id) => id === upstream || id === downstream),
    );
    tried += 1;
    expect(naming.map((each) => each.origin.file)).toContain(origin.file);
  }
  expect(tried).toBeGreaterThan(0);
});
