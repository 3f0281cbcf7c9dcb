/** How a command ends: with an exit code, and with a message instead of a stack where something went wrong. */

/** What was asked for is not clear. */
export class UsageError extends Error {}

/**
 * Exit codes: what `main` gives; 1 when it fails, 2 when it was called in a wrong way.
 * @param usage what a call looks like; shown after a wrong one
 */
export async function runCommand(main: () => number | Promise<number>, usage = ""): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const isUsage = isUsageError(error);
    console.error([(error as Error).message, ...(isUsage && usage ? [usage] : [])].join("\n"));
    process.exitCode = isUsage ? 2 : 1;
  }
}

/** `parseArgs` refuses unknown and incomplete options by errors with a code. */
function isUsageError(error: unknown): boolean {
  return error instanceof UsageError || String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
}
