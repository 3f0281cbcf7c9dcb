/** The type that names every text and what it must be filled with, as source code. Pure. */
import { placeholders, type Texts } from "./messages";

/** Where the type stands. */
export const TYPES_FILE = "src/platform/message-names.ts";

const HEAD = `/** Written by \`npm run locales\` from \`public/_locales/en/messages.json\`; not by hand. */

/** Every text, and the values that fill its $1 … $9. */
export interface MessageValues {
`;

/** @param english the texts that decide */
export function messageTypes(english: Texts): string {
  const lines = Object.entries(english).map(([key, { message }]) => `  ${key}: [${values(message)}];\n`);
  return `${HEAD}${lines.sort().join("")}}\n\nexport type MessageKey = keyof MessageValues;\n`;
}

function values(message: string): string {
  const most = Math.max(0, ...placeholders(message));
  return Array.from({ length: most }, () => "string | number").join(", ");
}
