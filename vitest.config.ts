import { defineConfig } from "vitest/config";

/** CI asks for a machine-readable report beside the one for people. */
const report = process.env["QUNDAI_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: "test/support/bundled-program.ts",
    // A golden file that is not there fails, here as in CI; `-u` writes it.
    update: "none",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
