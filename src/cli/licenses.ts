/** `npm run licenses`: the licence of every installed package. Exit codes: 0 all may be used, 1 some may not, or none could be read. */
import { ROOT } from "./build-extension";
import { type InstalledPackage, installedPackages, isAllowed } from "./licenses/installed";
import { runCommand } from "./run-command";

async function main(): Promise<number> {
  const packages = await installedPackages(ROOT);
  const shipped = packages.filter((one) => one.shipped);
  const tools = packages.filter((one) => !one.shipped);
  print("Part of the extension", shipped);
  print("For building and testing", tools);
  const refused = packages.filter((one) => !isAllowed(one));
  for (const { name, licence } of refused) console.error(`✘ ${name}: ${licence} is not on the list in src/cli/licenses/installed.ts`);
  return refused.length > 0 ? 1 : 0;
}

/** Packages by licence. */
function print(title: string, packages: readonly InstalledPackage[]): void {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  console.log(`${title}: ${packages.length} packages\n`);
  for (const licence of licences) {
    const names = packages.filter((one) => one.licence === licence).map(({ name }) => name);
    console.log(`${licence} (${names.length}): ${names.join(", ")}\n`);
  }
}

await runCommand(main);
