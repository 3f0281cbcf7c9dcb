/** `npm run licenses`: the licence of every installed package. Exit codes: 0 all may be used, 1 some may not, or none could be read. */
import { ROOT } from "./build-extension";
import { type InstalledPackage, installedPackages, isAllowed } from "./licenses/installed";

function print(title: string, packages: InstalledPackage[]): void {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  console.log(`${title}: ${packages.length} packages\n`);
  for (const licence of licences) {
    const names = packages.filter((one) => one.licence === licence).map(({ name }) => name);
    console.log(`${licence} (${names.length}): ${names.join(", ")}\n`);
  }
}

try {
  const packages = await installedPackages(ROOT);
  print(
    "Part of the extension",
    packages.filter(({ shipped }) => shipped),
  );
  print(
    "For building and testing",
    packages.filter(({ shipped }) => !shipped),
  );
  const refused = packages.filter((one) => !isAllowed(one));
  for (const { name, licence } of refused) console.error(`✘ ${name}: ${licence} is not on the list in src/cli/licenses/installed.ts`);
  process.exitCode = refused.length > 0 ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
