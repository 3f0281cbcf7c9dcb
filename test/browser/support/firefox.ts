/** Looks into the notice's closed shadow root in Firefox: WebDriver BiDi hands out a node with its shadow tree. */
import type { Browser, Page } from "puppeteer-core";

interface RemoteNode {
  value?: {
    localName?: string;
    nodeValue?: string;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
    attributes?: Record<string, string>;
  };
}

/** The parts of puppeteer's BiDi classes that its types leave out. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: { result: RemoteNode } }> };
}
interface BidiFrame {
  _id: string;
}

/** @returns every text inside the notice, or undefined when there is none */
export async function noticeText(browser: Browser, page: Page): Promise<string | undefined> {
  const answer = await (browser as unknown as BidiBrowser).connection.send("script.evaluate", {
    expression: "document.querySelector('vendor-notice')",
    target: { context: (page.mainFrame() as unknown as BidiFrame)._id },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 40 },
  });
  const root = answer.result.result.value?.shadowRoot;
  return root ? textsOf(root).join(" ") : undefined;
}

/** Polls until the notice is there; undefined when it is not within `patience` milliseconds. */
export async function waitForNoticeText(browser: Browser, page: Page, patience: number): Promise<string | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const text = await noticeText(browser, page);
    if (text) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

/** Opens one of the extension's own pages. Puppeteer's `goto` loses sight of a tab that changes over to the extension's process. */
export async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  const context = (page.mainFrame() as unknown as BidiFrame)._id;
  await (browser as unknown as BidiBrowser).connection.send("browsingContext.navigate", { context, url, wait: "none" });
  return page;
}

function textsOf(node: RemoteNode): string[] {
  if (node.value?.nodeValue) return [node.value.nodeValue];
  return (node.value?.children ?? []).flatMap(textsOf);
}
