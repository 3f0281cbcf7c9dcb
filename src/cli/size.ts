/** `npm run size`: builds the extension and lists what each file weighs. Exit code 1 when a limit in `size/limits.json` is passed. */
import { basename, relative } from "node:path";
import { BROWSERS } from "../build/manifest";
import { buildExtension, ROOT } from "./build-extension";
import { runCommand } from "./run-command";
import { type FileSize, measurePackage, tooLarge } from "./size/measure";

function line(name: string, raw: number, zip: number): string {
  return `${String(raw).padStart(9)} ${String(zip).padStart(9)}  ${name}`;
}

function print(folder: string): string[] {
  const size = measurePackage(folder);
  const sum = (form: "raw" | "zip") => size.files.reduce((total: number, file: FileSize) => total + file[form], 0);
  console.log(`${relative(ROOT, folder)}\n${"raw".padStart(9)} ${"zip".padStart(9)}  file`);
  for (const { name, what, raw, zip } of size.files.toSorted((a, b) => b.zip - a.zip)) console.log(line(`${name} (${what})`, raw, zip));
  console.log(line("all files", sum("raw"), sum("zip")));
  console.log(line(`the archive (${(size.zip / 1024).toFixed(0)} KB of ${(size.limit / 1024).toFixed(0)})\n`, sum("raw"), size.zip));
  return tooLarge(size).map((sentence) => `${basename(folder)}: ${sentence}`);
}

function main(): number {
  const passed = BROWSERS.map(buildExtension).flatMap(print);
  for (const sentence of passed) console.error(sentence);
  return passed.length > 0 ? 1 : 0;
}

await runCommand(main);
