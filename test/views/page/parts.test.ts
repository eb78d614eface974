import { beforeAll, describe, expect, it } from "vitest";
import { compareSection } from "../../../src/views/page/compare-section.ts";
import { type LabelWish, overlap, placeLabels, textWidth } from "../../../src/views/page/map-labels.ts";
import { landPath, viewOf } from "../../../src/views/page/map-view.ts";
import { escaped, html } from "../../../src/views/page/markup.ts";
import { HOSTILE, type Shipped, shipped } from "../../support/shipped.ts";

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

describe("markup", () => {
  it("escapes inserted text, and never twice", () => {
    expect(html`<p title="${`"a" & 'b'`}">${html`<b>${"<i>"}</b>`}${["x", null, 3]}</p>`.markup).toBe(
      '<p title="&quot;a&quot; &amp; &#39;b&#39;"><b>&lt;i&gt;</b>x3</p>',
    );
  });
  it("leaves no mark that could end a text or an attribute", () => expect(escaped(HOSTILE)).not.toMatch(/[<>"'`\u0000-\u001f\u202e]/));
});

describe("labels of the map", () => {
  const frame = { left: 0, top: 0, right: 400, bottom: 300 };
  const crowd = Array.from(
    { length: 12 },
    (_, at): LabelWish => ({ text: `城市${at}`, x: 200 + (at % 4) * 9, y: 150 + Math.floor(at / 4) * 9, reach: 5, weight: 12 - at }),
  );
  const boxes = (wishes: readonly LabelWish[]) =>
    placeLabels(wishes, [], frame, 13).map(({ text, left, base }) => ({
      left,
      right: left + textWidth(text, 13),
      top: base - 11,
      bottom: base + 4,
    }));

  it("never lie over one another, and stay in the frame", () => {
    const placed = boxes(crowd);
    expect(placed.length).toBeGreaterThan(8);
    for (const [at, box] of placed.entries()) {
      expect(placed.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
      expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 300).toBe(true);
    }
  });
  it("have a leader line if they are away from their place", () => {
    const leads = placeLabels(crowd, [], frame, 13).map(({ lead }) => lead !== null);
    expect([leads[0], leads.includes(true)]).toEqual([false, true]);
  });
  it("come out the same whatever the order of wishes", () =>
    expect(placeLabels([...crowd].reverse(), [], frame, 13)).toEqual(placeLabels(crowd, [], frame, 13)));
  it("cover neither markers nor other labels", () => expect(placeLabels(crowd.slice(0, 1), [frame], frame, 13)).toEqual([]));
});

describe("the land", () => {
  it("is drawn at its place: Beijing is on it, the open sea is not", () => {
    const view = viewOf(
      [
        [75, 18],
        [135, 50],
      ],
      { left: 0, top: 0, right: 1000, bottom: 1000 },
      0,
    );
    const rings = landPath(view)
      .split("M")
      .slice(1)
      .map((ring) =>
        ring
          .replace("Z", "")
          .split("L")
          .map((point) => point.split(",").map(Number) as [number, number]),
      );
    const isLand = (lon: number, lat: number) => rings.filter((ring) => within(ring, ...view.at([lon, lat]))).length % 2 === 1;
    expect(
      [
        [116.4, 39.9],
        [104, 30.6],
        [121, 23.8],
        [110, 19.2],
        [87.6, 43.8],
      ].map(([lon, lat]) => isLand(lon as number, lat as number)),
    ).toEqual([true, true, true, true, true]);
    expect(
      [
        [124, 30],
        [116, 20],
        [120, 38.8],
      ].map(([lon, lat]) => isLand(lon as number, lat as number)),
    ).toEqual([false, false, false]);
  });
});

function within(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return ring.reduce((inside, [x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) ? !inside : inside;
  }, false);
}

describe("the change between versions", () => {
  it("counts every unit once, and lists those that change", () => {
    const { result } = world;
    const outcomes = Object.fromEntries(
      result.units.map((unit) => [unit.id, unit.outcome === "similar" ? ("matched" as const) : unit.outcome]),
    );
    const section = compareSection({ ...result, compared: { version: "9.9", title: { zh: "试", en: "try" }, outcomes } })?.markup ?? "";
    const changed = result.units.filter((unit) => unit.outcome === "similar").length;
    expect(section).toContain(`▲ ${changed}<`);
    expect((section.match(/<li>/g) ?? []).length).toBe(changed);
    expect(compareSection(result)).toBeNull();
  });

  it("has the rates of both, and how many rise and fall", () => {
    const { result } = world;
    const outcomes = Object.fromEntries(
      result.units.map((unit) => [unit.id, unit.outcome === "matched" ? ("none" as const) : unit.outcome]),
    );
    const section = compareSection({ ...result, compared: { version: "9.9", title: { zh: "试", en: "try" }, outcomes } })?.markup ?? "";
    const [all] = result.rates;
    const share = `${(((all?.matched ?? 0) / (all?.units ?? 1)) * 100).toFixed(1)}`;
    expect(section).toContain(`${share} % → 0.0 %`);
    expect(section).toContain(`▼ −${share}`);
    expect(section.replace(/<[^>]+>/g, "")).toContain(
      `▲ 增强stronger 0 · ▼ 减弱weaker ${all?.matched} · 不变unchanged ${result.units.length - (all?.matched ?? 0)}`,
    );
  });
});
