/** The managed edition on a web server of this machine, for browsers that are told by policy to install it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { MANAGED_FIREFOX_ID } from "../../../src/build/managed-edition";
import { signingKey } from "../../../src/cli/package/key";
import { selfHost } from "../../../src/cli/package/self-host";

export interface Hosted {
  ids: { chrome: string; firefox: string };
  /** Where browsers ask for updates, or get the package. */
  urls: { crxUpdates: string; xpi: string };
  /** Paths that were asked for. */
  asked: string[];
  close(): void;
}

const TYPES: Record<string, string> = {
  ".crx": "application/x-chrome-extension",
  ".xpi": "application/x-xpinstall",
  ".xml": "text/xml",
  ".json": "application/json",
};

/** Packs the edition with a key of its own, as `npm run selfhost` does, and serves it. */
export async function hostManagedEdition(): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-managed-"));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const file = join(folder, "out/web", path.replace(/\?.*/, ""));
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "text/plain" }).end(readFileSync(file));
  });
  const base = await listen(server);
  const ids = await selfHost({
    out: join(folder, "out"),
    base,
    key: signingKey(join(folder, "key.pem")),
    firefoxId: MANAGED_FIREFOX_ID,
  });
  return {
    ids,
    urls: { crxUpdates: `${base}updates.xml`, xpi: `${base}vendor-notice.xpi` },
    asked,
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
