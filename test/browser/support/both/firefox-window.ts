/**
 * Scripts with the rights of the browser itself, in its window. WebDriver BiDi lets a driver do so when Firefox was started with
 * `--remote-allow-system-access` (Firefox 148 and later: https://bugzilla.mozilla.org/show_bug.cgi?id=1851788).
 */
import type { Browser } from "puppeteer-core";

/** The part of puppeteer's class that its types leave out. */
interface BidiBrowser {
  connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
}

interface Tree {
  contexts: { context: string; url: string }[];
}

type Evaluated = { type: "success"; result: { value?: string } } | { type: "exception"; exceptionDetails: { text: string } };

/**
 * @param script the body of an async function in the browser's window; what it returns must go through JSON
 * @throws Error with what the script threw
 */
export async function inWindow<T>(browser: Browser, script: string): Promise<T> {
  const { connection } = browser as unknown as BidiBrowser;
  const { contexts } = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })).result as Tree;
  const context = contexts.find(({ url }) => url === "chrome://browser/content/browser.xhtml")?.context;
  if (!context) throw new Error("Firefox shows no window to its driver; it must be version 148 or newer.");
  const expression = `(async () => JSON.stringify((await (async () => { ${script} })()) ?? null))()`;
  const evaluated = (await connection.send("script.evaluate", { expression, target: { context }, awaitPromise: true })).result as Evaluated;
  if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails.text);
  return JSON.parse(evaluated.result.value ?? "null") as T;
}
