/** The sample pages as labelled rows. */
import { join } from "node:path";
import { readSamples } from "../browser/samples";
import { ROOT } from "../build-extension";
import type { Labelled } from "./corpus";

export function sampleRows(): Labelled[] {
  return readSamples().map(({ url, file, expect }) => ({
    row: { url, html: join(ROOT, "test/samples", file) },
    label: expect,
    sub: "sample",
  }));
}
