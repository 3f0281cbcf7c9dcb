/** Builds what the browser tests load, once for all of them. */
import { buildEditions } from "../../../src/cli/build-extension";

export default function setup(): void {
  if (process.env.VENDOR_NOTICE_BUILT) return;
  buildEditions("chrome");
  buildEditions("firefox");
}
