/** The reference of all settings in docs/administrators.md. */
import { allowed } from "./schema";
import { entries } from "./targets";

const BEGIN = "<!-- policies: made by `npm run policies` -->";
const END = "<!-- end of policies -->";

function referenceTable(): string {
  const rows = entries().map(([key, entry]) => {
    const initial = "default" in entry ? code(entry.default) : "–";
    return row([code(key), entry.text, allowed(entry), initial, code(JSON.stringify(entry.example)), entry.since]);
  });
  return [row(["name", "what it does", "what it may be", "default", "example", "since"]), row(Array(6).fill("---")), ...rows].join("\n");
}

/**
 * @param text the document as it is
 * @returns it with the table of today between the marks
 * @throws Error when a mark is missing
 */
export function withTable(text: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`The document needs the marks ${BEGIN} and ${END}.`);
  return `${before}${BEGIN}\n${referenceTable()}\n${END}${after}`;
}

function code(value: unknown): string {
  return `\`${value}\``;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
