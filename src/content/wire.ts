/** The content scripts' line to the worker, without a polyfill: both families of browsers answer with promises here. */
import type { WorkerMessage } from "../messages";

type Runtime = typeof chrome.runtime;

/** Undefined once the extension was updated or switched off while the page stayed open. */
export function runtime(): Runtime | undefined {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;
  return api?.runtime?.id ? api.runtime : undefined;
}

/** Sends and forgets: a worker that does not answer means no verdict. */
export function post(message: WorkerMessage): void {
  try {
    runtime()
      ?.sendMessage(message)
      .catch(() => undefined);
  } catch {
    // The context was invalidated between the check and the call.
  }
}
