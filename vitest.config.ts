import { defineConfig } from "vitest/config";

const slow = { testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false } as const;

export default defineConfig({
  test: {
    projects: [
      // Some unit tests start the command line as a process; beside browsers that takes its time, and no test is about speed.
      { test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], environment: "node", testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "corpus", include: ["test/corpus/**/*.test.ts"], environment: "node", ...slow } },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: "test/browser/support/build.ts",
          // A browser that shares its machine with other work may be starved: such a test is run again, and the report says so.
          retry: 2,
          ...slow,
        },
      },
    ],
  },
});
