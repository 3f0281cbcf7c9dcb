/** `npm run locales`: writes the type that names every text, so that a missing or left-over key does not compile. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./build-extension";
import { messageTypes, TYPES_FILE } from "./locales/message-types";
import { readTexts } from "./locales/messages";

writeFileSync(join(ROOT, TYPES_FILE), messageTypes(readTexts("en")));
console.log(TYPES_FILE);
