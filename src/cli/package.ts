/**
 * `npm run package [-- --key FILE] [--verify]`: every package of this version, under out/packages/. With --verify they are built a
 * second time from the source archive, elsewhere, and compared byte by byte.
 * Exit codes: 0 all is written (and the same), 1 it failed, 2 bad usage.
 */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./build-extension";
import { keyPlace, type SigningKey, signingKey } from "./package/key";
import { SUMS, writePackages } from "./package/packages";
import { rebuild } from "./package/rebuild";
import { runCommand } from "./run-command";

const USAGE = "Usage: npm run package [-- --key FILE] [--verify]";
const OUT = join(ROOT, "out/packages");

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { key: { type: "string" }, verify: { type: "boolean" } } });
  const key = signingKey(keyPlace(values.key, [ROOT]));
  if (key.isNew) console.error(`New key: ${key.file}. Keep it, and keep it secret: it signs the .crx packages.`);
  const names = await writePackages(OUT, key);
  for (const name of names) console.log(relative(ROOT, join(OUT, name)));
  if (values.verify) verify(names, key);
  return 0;
}

/** @throws Error that names the files which differ */
function verify(names: readonly string[], key: SigningKey): void {
  const source = names.find((name) => name.endsWith("-source.zip")) ?? "";
  const again = rebuild(readFileSync(join(OUT, source)), ["src/cli/package.ts", "--key", key.file]);
  try {
    const [first, second] = [OUT, join(again.folder, "out/packages")].map((folder) => readFileSync(join(folder, SUMS), "utf8").split("\n"));
    const different = first?.filter((line) => !second?.includes(line)).map((line) => line.split("  ")[1]);
    if (different?.length || first?.length !== second?.length) throw new Error(`Built twice, not the same: ${different?.join(", ")}`);
    console.log(`Built twice, the same bytes: ${names.length} files`);
  } finally {
    again.remove();
  }
}

await runCommand(main, USAGE);
