/**
 * `npm run selfhost -- --out DIR --base-url URL [--key FILE] [--firefox-id ID]`: packs the managed edition for an organization's own
 * web server, with update manifests and policy samples that name it.
 * Exit codes: 0 all is written, 1 it failed, 2 bad usage.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { MANAGED_FIREFOX_ID } from "../build/managed-edition";
import { BROWSERS } from "../build/manifest";
import { buildEditions, ROOT } from "./build-extension";
import { keyPlace, type SigningKey, signingKey } from "./package/key";
import { selfHost } from "./package/self-host";
import { runCommand, UsageError } from "./run-command";

const USAGE = "Usage: npm run selfhost -- --out DIR --base-url https://… [--key FILE] [--firefox-id ID]";

async function main(): Promise<number> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { out: text, "base-url": text, key: text, "firefox-id": text } });
  const { key: keyFile, "firefox-id": firefoxId = MANAGED_FIREFOX_ID } = values;
  if (values.out === undefined || values["base-url"] === undefined) throw new UsageError("--out and --base-url are needed");
  const out = resolve(values.out);
  const base = baseUrl(values["base-url"]);
  if (!/^[\w.+-]+@[\w.-]+$/.test(firefoxId)) throw new UsageError(`--firefox-id must look like name@example.org, not like ${firefoxId}`);
  const key = signingKey(keyPlace(keyFile, [ROOT, out]));
  for (const browser of BROWSERS) buildEditions(browser);
  const ids = await selfHost({ out, base, key, firefoxId });
  console.log(summary({ out, base, key, ids }));
  return 0;
}

/** Packages travel over HTTPS; a try on one machine may do without. */
function baseUrl(given: string): string {
  const wrong = new UsageError(`--base-url must be the https address of a folder, not ${given}`);
  if (!URL.canParse(given)) throw wrong;
  const url = new URL(given.replace(/\/*$/, "/"));
  const isLoopback = url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if ((url.protocol !== "https:" && !isLoopback) || url.search || url.hash) throw wrong;
  return url.href;
}

function summary({
  out,
  base,
  key,
  ids,
}: {
  out: string;
  base: string;
  key: SigningKey;
  ids: { chrome: string; firefox: string };
}): string {
  return [
    `Chrome and Edge: ${ids.chrome}`,
    `Firefox:         ${ids.firefox}`,
    `Publish what is in ${join(out, "web")} at ${base}`,
    `Policies that name it are in ${join(out, "policies")}`,
    ...(key.isNew ? [`New key: ${key.file}. Keep it, and keep it secret: only with it can you ever update what you deploy now.`] : []),
  ].join("\n");
}

await runCommand(main, USAGE);
