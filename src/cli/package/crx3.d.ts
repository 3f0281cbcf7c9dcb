/** The one part of the library `crx3` that is used; it brings no types. */
declare module "crx3/lib/crx3stream.js" {
  import type { WriteStream } from "node:fs";

  /** A file that becomes the signed package of the zip archive that is written to it. */
  export default function createCRX3Stream(path: string, options: { keyPath: string }): WriteStream;
}
