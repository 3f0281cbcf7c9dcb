/**
 * A small server on this machine that stands in for every site. What the driver serves from memory is lost when a tab is discarded,
 * kept in the cache of whole pages, or opened by the extension.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "../../../src/cli/browser/launch";
import { EXTENSION } from "./chromium";

export interface Site {
  /** How often a path was asked for. */
  asked: Map<string, number>;
  /** @param args more switches for the browser */
  open(options?: { profile?: string; extension?: string; args?: string[] }): Promise<Browser>;
  close(): void;
}

/** @param bodyOf the HTML of a path, on whatever host */
export async function openSite(bodyOf: (path: string) => string): Promise<Site> {
  const asked = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.set(path, (asked.get(path) ?? 0) + 1);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(bodyOf(path));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    open: ({ profile, extension = EXTENSION, args = [] } = {}) =>
      launchChromium({ extension, profile, headless: true, args: [`--host-resolver-rules=MAP *:80 127.0.0.1:${port}`, ...args] }),
    close: () => server.close(),
  };
}
