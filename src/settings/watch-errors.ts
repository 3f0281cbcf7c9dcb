import { addError, errorsSlot } from "./errors";

/**
 * Keeps what goes wrong from now on where nobody expected it. Must be called at the start of a script, synchronously.
 * @param where name of the script, for those who read the errors
 */
export function watchErrors(where: string): void {
  const keep = (cause: unknown) => {
    const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    // When even this cannot be written, there is nowhere left to say so.
    errorsSlot.update((errors) => addError(errors, { at: Date.now(), where, message })).catch(() => undefined);
  };
  addEventListener("error", ({ error, message }) => keep(error ?? message));
  addEventListener("unhandledrejection", ({ reason }) => keep(reason));
}
