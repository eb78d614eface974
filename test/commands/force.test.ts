import { spawn, spawnSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const report = (file: string, cwd: string, ...more: string[]) =>
  asked(["export", "--to", "csv", "--table", "pairs", "--out", file, "--force", ...more], { cwd });

describe("--force", () => {
  test.each(["/dev/null", "/dev/zero"])("writes into %s and leaves it a device", async (device) => {
    const before = statSync(device).mode;
    expect((await report(device, folderOf(SMALL_WORKSPACE))).code).toBe(0);
    expect([statSync(device).mode, lstatSync(device).isFile()]).toEqual([before, false]);
  });

  test("a full device is a refusal of the system, not a fault of the program", async () => {
    const { code, stderr } = await report("/dev/full", folderOf(SMALL_WORKSPACE));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^qundai: Cannot write \/dev\/full: the disk is full\.\n$/)]);
    expect(lstatSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  test("a pipe gets the bytes and stays a pipe", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const pipe = join(cwd, "pipe");
    spawnSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe]);
    onTestFinished(() => void reader.kill());
    const read = new Promise<string>((resolve) => {
      let text = "";
      reader.stdout.on("data", (data) => {
        text += String(data);
      });
      reader.once("close", () => resolve(text));
    });
    expect((await report("pipe", cwd)).code).toBe(0);
    await report("plain", cwd);
    expect(await read).toBe(readFileSync(join(cwd, "plain"), "utf8"));
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test("a socket is refused and stays", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const server = createServer().listen(join(cwd, "socket"));
    await new Promise((resolve) => server.once("listening", resolve));
    onTestFinished(() => void server.close());
    const { code, stderr } = await report("socket", cwd);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^qundai: Cannot write socket: /)]);
    expect(lstatSync(join(cwd, "socket")).isSocket()).toBe(true);
  });

  test("a link leads to the file that is replaced, which keeps its mode", async () => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, "old.csv": "mine\n" });
    chmodSync(join(cwd, "old.csv"), 0o660);
    symlinkSync("old.csv", join(cwd, "link.csv"));
    expect((await report("link.csv", cwd)).code).toBe(0);
    expect(realpathSync(join(cwd, "link.csv"))).toBe(realpathSync(join(cwd, "old.csv")));
    expect(statSync(join(cwd, "old.csv")).mode & 0o777).toBe(0o660);
    expect(readFileSync(join(cwd, "old.csv"), "utf8")).not.toBe("mine\n");
    expect(readdirSync(cwd).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.each(["data/clusters.csv", "data/../data/belts.csv", "rules/2022.1/method.yaml", "taxonomy/2022.1/all.yaml", "link.csv"])(
    "%s of the workspace is never replaced",
    async (file) => {
      const cwd = folderOf(SMALL_WORKSPACE);
      symlinkSync("data/clusters.csv", join(cwd, "link.csv"));
      const before = readFileSync(join(cwd, file), "utf8");
      const { code, stderr } = await report(file, cwd);
      expect([code, stderr]).toEqual([2, expect.stringContaining(file)]);
      expect(readFileSync(join(cwd, file), "utf8")).toBe(before);
    },
  );

  test("neither is a table that the same call reads", async () => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, "own.txt": SMALL_WORKSPACE["data/belts.csv"] ?? "" });
    const { code } = await report("own.txt", cwd, "--belts", "own.txt");
    expect([code, readFileSync(join(cwd, "own.txt"), "utf8")]).toEqual([2, SMALL_WORKSPACE["data/belts.csv"]]);
  });
});

describe("format", () => {
  const FILE = "rules/2022.1/method.yaml";
  const untidy = (SMALL_WORKSPACE[FILE] ?? "").replace("rules:\n", "rules:\n\n\n");

  test("keeps the mode and the link of a file", async () => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, "elsewhere.yaml": untidy });
    chmodSync(join(cwd, "elsewhere.yaml"), 0o664);
    const { rmSync } = await import("node:fs");
    rmSync(join(cwd, FILE));
    symlinkSync("../../elsewhere.yaml", join(cwd, FILE));
    expect((await asked(["format", FILE], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, FILE)).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, "elsewhere.yaml"), "utf8")).not.toBe(untidy);
    expect(statSync(join(cwd, "elsewhere.yaml")).mode & 0o777).toBe(0o664);
    expect(JSON.parse((await asked(["format", "--check", "--json"], { cwd })).stdout).changed).not.toContain(FILE);
  });

  test("leaves a read-only file alone, and says so", async () => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, [FILE]: untidy });
    chmodSync(join(cwd, FILE), 0o444);
    const { code, stderr } = await asked(["format", FILE], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(FILE)]);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(untidy);
    expect(statSync(join(cwd, FILE)).mode & 0o777).toBe(0o444);
    expect(readdirSync(join(cwd, "rules/2022.1")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("compare --git", () => {
  const git = (cwd: string, ...args: string[]) =>
    spawnSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", ...args], { cwd, encoding: "utf8" });
  const repository = (): string => {
    const cwd = folderOf(SMALL_WORKSPACE);
    git(cwd, "init", "-q");
    git(cwd, "add", "-A");
    git(cwd, "commit", "-qm", "first");
    return cwd;
  };

  test("a missing object is an error that names its file", async () => {
    const cwd = repository();
    const object = git(cwd, "rev-parse", "HEAD:data/belts.csv").stdout.trim();
    const { rmSync } = await import("node:fs");
    rmSync(join(cwd, ".git/objects", object.slice(0, 2), object.slice(2)));
    const { code, stderr } = await asked(["compare", "--git", "HEAD"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("data/belts.csv")]);
  });

  test("without git on the path it says that there is no git", async () => {
    const cwd = repository();
    const path = process.env["PATH"];
    process.env["PATH"] = "/nowhere";
    onTestFinished(() => {
      process.env["PATH"] = path;
    });
    const { code, stderr } = await asked(["compare", "--git", "HEAD"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/git/i)]);
    expect(stderr).not.toContain("no git repository");
  });
});

test("what a killed run left behind in a folder hinders nobody", async () => {
  const cwd = folderOf(SMALL_WORKSPACE);
  mkdirSync(join(cwd, "out"));
  writeFileSync(join(cwd, "out/match.json.1.tmp"), "half");
  expect((await asked(["match", "--out", "out"], { cwd })).code).toBe(0);
});
