/** `npm run icons`: writes the icons of the package in all sizes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ICON_SIZES, ICONS_FOLDER, renderIcon } from "./icons/render";

for (const size of ICON_SIZES) writeFileSync(join(ICONS_FOLDER, `${size}.png`), renderIcon(size));
console.log(`public/icons: ${ICON_SIZES.map((size) => `${size}.png`).join(", ")}`);
