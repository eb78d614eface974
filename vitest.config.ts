import { defineConfig } from "vitest/config";

/** CI asks for a machine-readable report beside the one for people. */
const report = process.env["QUNDAI_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: ["scripts/compile-validators.mjs", "test/support/bundled-program.ts"],
    // A golden file that is not there fails, here as in CI; `-u` writes it.
    update: "none",
    // Far above what any test needs, so that a slow machine fails none.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
