/** The inside of the notice in Firefox: WebDriver BiDi hands out nodes of closed shadow roots, and runs functions on them. */
import type { Browser, Page } from "puppeteer-core";

interface RemoteNode {
  sharedId?: string;
  value?: { localName?: string; children?: RemoteNode[]; shadowRoot?: RemoteNode | null };
}

/** The parts of puppeteer's classes that its types leave out. */
interface BidiBrowser {
  connection: { send(method: string, parameters: object): Promise<{ result: { result: unknown; exceptionDetails?: { text: string } } }> };
}
interface BidiFrame {
  _id: string;
}

/** @see Driver.inNotice */
export async function inNotice<T>(browser: Browser, page: Page, look: (root: HTMLElement) => T): Promise<T | undefined> {
  const root = await noticeRoot(browser, page);
  if (!root) return undefined;
  const functionDeclaration = `(root) => JSON.stringify((${look})(root)) ?? "null"`;
  const { result, exceptionDetails } = await send(browser, page, "script.callFunction", {
    functionDeclaration,
    arguments: [{ sharedId: root }],
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return JSON.parse((result as { value: string }).value) as T;
}

/** @returns the name by which the driver knows the element that everything is drawn in */
async function noticeRoot(browser: Browser, page: Page): Promise<string | undefined> {
  const { result } = await send(browser, page, "script.evaluate", {
    expression: "document.querySelector('vendor-notice')",
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 2 },
  });
  const children = (result as RemoteNode).value?.shadowRoot?.value?.children ?? [];
  return children.find(({ value }) => value?.localName === "div")?.sharedId;
}

async function send(browser: Browser, page: Page, method: string, parameters: object) {
  const target = { context: (page.mainFrame() as unknown as BidiFrame)._id };
  return (await (browser as unknown as BidiBrowser).connection.send(method, { ...parameters, target, awaitPromise: false })).result;
}
