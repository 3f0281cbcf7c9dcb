import type { ToWorker } from "../../messages";
import browser from "../../platform/browser";

/** @returns the worker's answer to one message */
export function askWorker<T extends keyof ToWorker>(type: T, carries: ToWorker[T]["carries"]): Promise<ToWorker[T]["answers"]> {
  return browser.runtime.sendMessage({ type, ...carries });
}
