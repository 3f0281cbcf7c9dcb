/** `npm run links`: checks every link between the project's own documents, and the headings that they name. */
import { ROOT } from "./build-extension";
import { brokenLinks } from "./docs/links";
import { runCommand } from "./run-command";

function main(): number {
  const broken = brokenLinks(ROOT);
  for (const { file, line, link, why } of broken) console.error(`${file}:${line}: ${link}: ${why}`);
  console.log(broken.length === 0 ? "All links lead somewhere." : `${broken.length} links lead nowhere.`);
  return broken.length === 0 ? 0 : 1;
}

await runCommand(main);
