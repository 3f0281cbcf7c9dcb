/** The browser's own interface, without a polyfill: both families of browsers have what is needed here. */
import type { NoticeMessage, WorkerMessage } from "../messages";

type Extension = typeof chrome;

function extension(): Extension | undefined {
  return (globalThis as { browser?: Extension }).browser ?? (globalThis as { chrome?: Extension }).chrome;
}

/** False once the extension was updated or switched off while the page stayed open: then nothing can be sent any more. */
export function isAlive(): boolean {
  try {
    return Boolean(extension()?.runtime?.id);
  } catch {
    return false;
  }
}

/**
 * @param lost called when the worker was stopped, or failed, before it was done with the message
 * @returns false when the extension is gone
 */
export function post(message: WorkerMessage, lost: () => void = () => undefined): boolean {
  try {
    const runtime = extension()?.runtime;
    if (!runtime?.id) return false;
    runtime.sendMessage(message)?.catch(lost);
    return true;
  } catch {
    return false;
  }
}

/** Messages of this extension only; each is answered, so that the worker knows that somebody listens. */
export function listen(receive: (message: NoticeMessage) => void): void {
  const runtime = extension()?.runtime;
  runtime?.onMessage.addListener((message: NoticeMessage | undefined, sender, answer) => {
    if (sender.id !== runtime.id || !message?.type?.startsWith("notice/")) return;
    receive(message);
    answer(true);
  });
}

/** @returns the text of `_locales` in the language of the browser */
export function text(key: string, values: string[]): string {
  return extension()?.i18n.getMessage(key, values) ?? "";
}

/** @returns what is kept on the device under this key */
export async function stored(key: string): Promise<unknown> {
  return (await extension()?.storage.local.get(key))?.[key];
}
