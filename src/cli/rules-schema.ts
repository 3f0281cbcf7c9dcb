/** `npm run rules:schema`: writes the JSON Schema files that let editors check rule files while they are written. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../rules/json-schemas";
import { RULES_FOLDER } from "../rules/load-compiled";

for (const [name, text] of Object.entries(jsonSchemas())) {
  writeFileSync(join(RULES_FOLDER, "schema", name), text);
  console.log(`rules/schema/${name}`);
}
