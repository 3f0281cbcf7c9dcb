import { defineConfig } from "vitest/config";

const patient = { testTimeout: 60_000, hookTimeout: 60_000, environment: "node" } as const;
const browser = {
  ...patient,
  hookTimeout: 120_000,
  globalSetup: "test/browser/support/build.ts",
  // A browser that shares its machine with other work may be starved: such a test is run again, and the report says so.
  retry: 2,
} as const;

/** This one has the browsers of the machine keep away from addresses of the vendor: no other browser may run beside it. */
const ALONE = "test/browser/exports.test.ts";

/** Groups run one after the other. */
export default defineConfig({
  test: {
    projects: [
      // Some unit tests start the command line as a process; beside browsers that takes its time, and no test is about speed.
      { test: { ...patient, name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], sequence: { groupOrder: 0 } } },
      { test: { ...patient, name: "corpus", include: ["test/corpus/**/*.test.ts"], sequence: { groupOrder: 0 } } },
      {
        test: {
          ...browser,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          exclude: [ALONE],
          // Browsers often wait, so there may be more of them than processors; but each takes its memory.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...browser, name: "alone", include: [ALONE], fileParallelism: false, sequence: { groupOrder: 2 } } },
    ],
  },
});
