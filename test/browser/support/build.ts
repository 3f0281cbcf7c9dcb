/** Builds what the browser tests load, once for all of them. */
import { buildExtension } from "../../../src/cli/build-extension";

export default async function setup(): Promise<void> {
  if (process.env.VENDOR_NOTICE_BUILT) return;
  await buildExtension("chrome");
  await buildExtension("firefox");
}
