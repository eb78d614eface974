import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportHtml } from "../../../src/views/page/report-html.ts";
import { hostileResult, type Shipped, shipped } from "../../support/shipped.ts";

const PLACES = [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = PLACES.find((path) => path !== "" && existsSync(path));
const folder = mkdtempSync(join(tmpdir(), "qundai-report-"));

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

describe("the page as text", () => {
  it("is small, the same on every run, and knows no address outside", () => {
    const page = reportHtml(world.result, "zh");
    expect(Buffer.byteLength(page)).toBeLessThan(700_000);
    expect(page).toBe(reportHtml(structuredClone(world.result), "zh"));
    expect(page).not.toMatch(/<(?:script|img|link|iframe)[^>]*(?:src|href)=/);
    expect(page).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });

  it("opens in the requested language and contains both", () => {
    expect(reportHtml(world.result, "en")).toContain('<html lang="en" data-lang="en"');
    expect(reportHtml(world.result, "zh")).toContain('<html lang="zh-CN" data-lang="zh"');
  });
});

if (executablePath === undefined)
  process.stderr.write("The report in a browser: NOT RUN, no Chromium is here (apt-get install chromium, or set CHROMIUM).\n");

describe.runIf(executablePath !== undefined)("the page in Chromium", () => {
  let browser: Browser;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  interface Opening {
    readonly width?: number;
    readonly bypassCSP?: boolean;
    readonly scripts?: boolean;
    readonly address?: string;
    readonly colorScheme?: "light" | "dark";
  }

  async function opened(html: string, options: Opening = {}): Promise<Page> {
    const file = join(folder, `${Math.abs(hash(html))}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      bypassCSP: options.bypassCSP ?? false,
      javaScriptEnabled: options.scripts ?? true,
      colorScheme: options.colorScheme ?? "light",
    });
    const page = await context.newPage();
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("dialog", (dialog) => {
      problems.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) problems.push(`request ${request.url()}`);
    });
    await page.goto(`file://${file}${options.address ?? ""}`);
    return page;
  }

  const rowsShown = (page: Page) => page.locator("#units tr.row:visible").count();

  it("searches, filters, opens and clears, by keyboard", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    expect(await rowsShown(page)).toBe(147);
    await page.focus("#q");
    await page.keyboard.type("磁性 宁波");
    expect(await rowsShown(page)).toBeGreaterThan(0);
    expect(await page.textContent("#count")).toBe(String(await rowsShown(page)));
    const first = page.locator("#units tr.row:visible button").first();
    await first.focus();
    await page.keyboard.press("Enter");
    expect(await first.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator("#units tr.more:visible").textContent()).toMatch(/rules\/2022\.1\/.*:\d+/);
    await page.keyboard.press("Space");
    expect(await page.locator("#units tr.more:visible").count()).toBe(0);
    await page.click("#reset");
    expect(await rowsShown(page)).toBe(147);
    await page.selectOption("#f-outcome", "similar");
    expect(await rowsShown(page)).toBe(world.result.units.filter((unit) => unit.outcome === "similar").length);
    await page.selectOption("#f-outcome", "");
    await page.selectOption("#f-kind", "amc");
    expect(await rowsShown(page)).toBe(32);
    await page.selectOption("#f-city", "440300");
    expect(await rowsShown(page)).toBe(world.result.units.filter((unit) => unit.kind === "amc" && unit.place === "440300").length);
    await page.click("#reset");
    const rule = world.result.units.flatMap((unit) => unit.pairs.map((pair) => pair.rule)).find((id) => id !== null) ?? "";
    await page.selectOption("#f-rule", rule);
    expect(await rowsShown(page)).toBe(world.result.units.filter((unit) => unit.pairs.some((pair) => pair.rule === rule)).length);
    await page.fill("#q", "没有这样的集群");
    expect(await rowsShown(page)).toBe(0);
  });

  it("every row opens its explanation, with the source of its row", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    const texts = await page.evaluate<string[]>(`[...document.querySelectorAll("#units tr.row button")].map((button) => {
      button.click();
      const more = document.getElementById(button.getAttribute("aria-controls"));
      return more.getClientRects().length > 0 ? more.textContent : "";
    })`);
    expect(texts.length).toBe(147);
    expect(texts.filter((text) => !/data\/clusters\.csv:\d+/.test(text))).toEqual([]);
  });

  it("sorts by a column, both ways", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    const outcomes = () =>
      page.evaluate<number[]>(`[...document.querySelectorAll("#units tr.row td:nth-child(4)")].map((cell) => Number(cell.dataset.key))`);
    await page.click("#units th:nth-child(4) button");
    expect(await outcomes()).toEqual([...(await outcomes())].sort((a, b) => a - b));
    await page.click("#units th:nth-child(4) button");
    expect(await outcomes()).toEqual([...(await outcomes())].sort((a, b) => b - a));
    expect(await page.getAttribute("#units th:nth-child(4)", "aria-sort")).toBe("descending");
  });

  it("switches language without losing anything", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    expect(await page.locator("h1 i:visible").textContent()).toContain("匹配报告");
    await page.click("#lang");
    expect(await page.locator("h1 i:visible").textContent()).toBe("Industrial clusters and online belts: report");
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(await page.title()).toBe("Industrial clusters and online belts: report");
    expect(await page.locator("#f-outcome option").allTextContents()).toEqual(["Any", "matched", "similar", "none", "unknown"]);
    await page.click("#lang");
    expect(await page.locator("#f-outcome option").allTextContents()).toEqual(["全部", "匹配", "相近", "无匹配", "未知"]);
  });

  const addressOf = (page: Page) => page.evaluate<string>("location.hash");

  it("the address holds what was chosen, and brings it back", async () => {
    const html = reportHtml(world.result, "zh");
    const page = await opened(html);
    expect(await addressOf(page)).toBe("");
    await page.selectOption("#f-kind", "amc");
    await page.fill("#q", "佛山 装备");
    await page.click("#units th:nth-child(4) button");
    await page.click("#lang");
    await page.click("#units tr.row:visible button");
    const address = await addressOf(page);
    expect(decodeURIComponent(address)).toMatch(/^#lang=en&q=佛山 装备&kind=amc&sort=outcome&unit=AMCU-\d+$/u);
    const rows = await rowsShown(page);
    await page.goto("about:blank");
    const again = await opened(html, { address });
    expect(await addressOf(again)).toBe(address);
    expect([await rowsShown(again), await again.locator("#units tr.more:visible").count()]).toEqual([rows, 1]);
    expect(await again.inputValue("#q")).toBe("佛山 装备");
    expect(await again.getAttribute("#units th:nth-child(4)", "aria-sort")).toBe("ascending");
    expect(await again.evaluate("document.documentElement.dataset.lang")).toBe("en");
  });

  it("a link to a unit opens its row, whatever the filters hide; a wrong one is ignored", async () => {
    const html = reportHtml(world.result, "zh");
    const page = await opened(html, { address: "#unit=SEI-17&kind=amc" });
    expect(await page.locator("#units tr.more:visible").textContent()).toContain("broader: robot-additive-equipment");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("SEI-17");
    for (const address of ["#unit=%zz&kind=none&sort=x&at=nowhere&lang=fr", "#=&&=x", "#nowhere"]) {
      const odd = await opened(html, { address });
      expect([await rowsShown(odd), await odd.locator("#units tr.more:visible").count(), await addressOf(odd)]).toEqual([147, 0, ""]);
    }
  });

  it("a section of the contents keeps the filters", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    await page.selectOption("#f-kind", "sei");
    await page.click('nav a[href="#limits"]');
    expect(await addressOf(page)).toBe("#kind=sei&at=limits");
    expect(await rowsShown(page)).toBe(world.result.units.filter(({ kind }) => kind === "sei").length);
  });

  it("the map leads to the table and follows it, by keyboard too", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    await page.selectOption("#f-kind", "amc");
    const bright = await page
      .locator("#map a:not(.dim)")
      .evaluateAll((links) => links.map((link) => (link as unknown as { href: { baseVal: string } }).href.baseVal));
    expect(bright.every((href) => href.includes("kind=amc"))).toBe(true);
    await page.click("#reset");
    const first = page.locator('#map a[tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    await page.keyboard.press("ArrowRight");
    const [, city = "", kind = ""] = /city=(\d+)&kind=(\w+)/.exec((await page.locator("#map a:focus").getAttribute("href")) ?? "") ?? [];
    await page.keyboard.press("Enter");
    await page.locator("#audit:focus").waitFor();
    expect(await rowsShown(page)).toBe(world.result.units.filter((unit) => unit.place === city && unit.kind === kind).length);
    await page.hover("#units tr.row:visible");
    expect(await page.locator("#map a.hot").count()).toBeGreaterThan(0);
  });

  it("the map grows and shrinks, and opens on the data on a phone", async () => {
    const page = await opened(reportHtml(world.result, "zh"), { width: 390 });
    const scrolled = () => page.evaluate<number>("document.querySelector('svg.map').parentNode.scrollLeft");
    const width = () => page.evaluate<number>("document.querySelector('svg.map').clientWidth");
    expect(await scrolled()).toBeGreaterThan(100);
    const before = await width();
    await page.click("#nearer");
    await page.click("#nearer");
    expect(await width()).toBeGreaterThan(before);
    await page.click("#whole");
    expect(await width()).toBe(before);
  });

  it("says that no unit fits", async () => {
    const page = await opened(reportHtml(world.result, "zh"), { address: "#q=没有这样的集群" });
    expect(await page.locator("#empty").isVisible()).toBe(true);
    await page.click("#reset");
    expect(await page.locator("#empty").isVisible()).toBe(false);
  });

  it("saves the rows that are shown as CSV, in the language of the page", async () => {
    const page = await opened(reportHtml(hostileResult(world.result), "zh"), { address: "#lang=en&kind=amc" });
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const text = readFileSync((await download.path()) ?? "", "utf8");
    const lines = text.trimEnd().split("\n");
    expect(lines[0]).toBe("\ufeffUnit,Kind,City,Outcome,Strongest belt,Rule");
    expect(lines).toHaveLength(1 + (await rowsShown(page)));
    expect(text).not.toMatch(/(^|,)"?[=+@-]/mu);
  });

  it("prints the reasons of every unit that is shown, if that is chosen", async () => {
    const page = await opened(reportHtml(world.result, "zh"), { address: "#kind=amc" });
    await page.check("#reasons");
    expect(await page.locator("#units tr.more:visible").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#units tr.more:visible").count()).toBe(32);
  });

  for (const [language, colorScheme] of [
    ["zh", "light"],
    ["en", "light"],
    ["en", "dark"],
  ] as const) {
    it(`has no finding of axe, rows open or closed (${language}, ${colorScheme})`, async () => {
      // Every tenth row: axe looks at each element, and the rows are alike.
      const units = world.result.units.filter((_, at) => at % 10 === 0);
      const page = await opened(reportHtml({ ...world.result, units }, language), { bypassCSP: true, colorScheme });
      await page.evaluate(axe.source);
      const run = () =>
        page.evaluate(async () =>
          (await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map(
            ({ id }) => id,
          ),
        );
      expect(await run()).toEqual([]);
      await page.locator("#units tr.row button").first().click();
      expect(await run()).toEqual([]);
    });
  }

  it("fits a narrow screen", async () => {
    const page = await opened(reportHtml(world.result, "en"), { width: 360 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });

  it("a narrow screen gives words their room", async () => {
    const page = await opened(reportHtml(world.result, "zh"), { width: 390 });
    for (const table of ["#rates table", "#units", "#reproduction table"]) {
      const narrow = await page.evaluate<number>(
        `Math.min(...[...document.querySelectorAll("${table} tbody tr > :first-child")].filter((cell) => cell.colSpan === 1).map((cell) => cell.clientWidth))`,
      );
      expect([table, narrow > 90]).toEqual([table, true]);
    }
  });

  it("no label of the map lies over another", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    const overlapping = await page.evaluate<string[]>(`(() => {
      const boxes = [...document.querySelectorAll("svg.map g.zh text")].map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }));
      const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
      return boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => meet(a.box, b.box)).map((b) => a.name + " " + b.name));
    })()`);
    expect(overlapping).toEqual([]);
    const named = await page.evaluate<number>(
      `new Set([...document.querySelectorAll("svg.map g.zh text")].map((text) => text.textContent)).size`,
    );
    expect(named).toBeGreaterThan(55);
  });

  it("prints on A4, with the head of the table on every page", async () => {
    const page = await opened(reportHtml(world.result, "zh"));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#lang").isVisible()).toBe(false);
    expect(await page.evaluate(`getComputedStyle(document.querySelector("thead")).display`)).toBe("table-header-group");
    // Repeated heads leave buttons out: they would be empty bands.
    expect(await page.evaluate(`getComputedStyle(document.querySelector("#units th button")).display`)).toBe("contents");
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("shows every explanation if scripts are disabled", async () => {
    const page = await opened(reportHtml(world.result, "zh"), { scripts: false });
    expect(await page.locator("#units tr.more:visible").count()).toBe(147);
  });

  it("hostile texts in the data become no markup", async () => {
    const html = reportHtml(hostileResult(world.result), "zh");
    const page = await opened(html);
    const found = await page.evaluate(String.raw`({
      images: document.querySelectorAll("img,iframe,object,embed,link,form,base").length,
      scripts: document.querySelectorAll("script").length,
      handlers: [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on") || name === "style")).length,
      rows: document.querySelectorAll("#units tr.row").length,
      text: document.body.textContent.includes("<img src=x onerror=alert(1)>"),
      bidi: /[\u202a-\u202e\u0007\u001b]/.test(document.documentElement.innerHTML),
    })`);
    expect(found).toEqual({ images: 0, scripts: 1, handlers: 0, rows: 147, text: true, bidi: false });
    await page.locator("#units tr.row button").first().click();
    expect(await page.locator("#units tr.more:visible").count()).toBe(1);
  });

  it("made no request, no dialog and no complaint in all of this", () => expect(problems).toEqual([]));
});

function hash(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 97) found = (found * 31 + text.charCodeAt(at)) | 0;
  return found;
}
