import { beforeAll, describe, expect, it } from "vitest";
import type { FlowsDocument } from "../../../src/documents/flows.ts";
import type { GroupsAdded } from "../../../src/documents/group-shares.ts";
import type { ResultDocument } from "../../../src/documents/result.ts";
import { reportHtml } from "../../../src/views/page/report-html.ts";
import { asked } from "../../support/program.ts";
import { shipped } from "../../support/shipped.ts";

let result: ResultDocument;
beforeAll(async () => {
  ({ result } = await shipped());
});

/** The markup of a section; "" if the page has none of this id. */
function section(page: string, id: string): string {
  return new RegExp(`<section id="${id}"[^]*?</section>`).exec(page)?.[0] ?? "";
}

type Group = GroupsAdded["groups"][number];

/** A group that adds nothing, but for what is given. */
function group(id: string, zh: string, added: Partial<Group>): Group {
  const name = { zh, en: id };
  const at = { file: "taxonomy/2022.1/places.yaml", line: 3, column: 5 };
  return { id, name, kind: name, confidence: null, members: [], pairs: [], alone: [], lost: [], share: 0, ...at, ...added };
}

const UNIT = { unit: "SEI-01", name: "甲" };
const GROUPS: GroupsAdded = {
  without: 56,
  all: 58,
  groups: [
    group("Around Shanghai", "环沪", { members: ["310000", "320500", "330400", "320600"], alone: [UNIT], lost: [UNIT], share: 1.5 }),
    group("Counterparts", "结对", { pairs: [["440300", "230100"]], share: 0.5 }),
    group("Idle", "无用", { members: ["110000"] }),
  ],
  onParts: [],
  onRecalled: [UNIT],
};

describe("groups of places in the report", () => {
  it("are in a table, numbered as on the map: members with an outline, pairs with a line, and none that adds nothing", () => {
    const page = reportHtml({ ...result, groups: GROUPS }, "zh");
    const table = section(page, "groups");
    expect(table).toContain('<td class="n">1</td><th scope="row"><i lang=zh>环沪</i><i lang=en>Around Shanghai</i>');
    expect(table).toContain('<td class="n">2</td>');
    expect(table).not.toContain("无用");
    expect(table).toContain("<li>SEI-01 甲</li>");
    const shapes = [...section(page, "map").matchAll(/<path d="([^"]*)" class="group">/g)].map(([, path = ""]) => path);
    expect(shapes[0]).toMatch(/^M[\d.,-]+(?:L[\d.,-]+){2,3}Z$/);
    const numbers = [...section(page, "map").matchAll(/text-anchor="middle">(\d+)<\/text>/g)].map(([, number]) => number);
    expect(new Set(numbers)).toEqual(new Set(["1", "2"]));
    expect(section(page, "map")).toContain("<i lang=zh>地点组</i>");
    expect(shapes[1]).toMatch(/^M[\d.,-]+L[\d.,-]+$/);
  });

  it("have no section under rules that read none", () => {
    expect(section(reportHtml(result, "zh"), "groups")).toBe("");
  });
});

describe("collections in the report", () => {
  it("name every member, with and without units, and the mark of each unit's outcome", () => {
    const table = section(reportHtml(result, "zh"), "collections");
    const members = (result.collections ?? []).flatMap((collection) => collection.members);
    expect(members.length).toBeGreaterThan(10);
    for (const { name } of members) expect(table).toContain(name.zh);
    expect(table).toMatch(/<li>● [A-Z]+-\d+ /);
    expect(table.match(/<td>-<\/td>/g)).toHaveLength(members.filter(({ units }) => units.length === 0).length);
  });

  it("have no section where the taxonomy has none", () => {
    expect(section(reportHtml({ ...result, collections: [] }, "zh"), "collections")).toBe("");
  });
});

describe("flows in the report", () => {
  it("are a picture in each language, the levels, the findings, and the note that the table is made", async () => {
    const words = ["flows", "--region", "长三角", "--flows", "examples/green-transfer/flows.csv", "--json"];
    const flows = JSON.parse((await asked(words)).stdout) as FlowsDocument;
    const page = reportHtml({ ...result, flows }, "zh");
    const part = section(page, "flows");
    expect(part.match(/<svg /g)).toHaveLength(2);
    expect(part).toContain("Made data");
    for (const { from, to } of flows.windows) expect(part).toContain(from === to ? String(from) : `${from}-${to}`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
