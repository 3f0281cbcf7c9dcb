/** What an unpacked extension weighs, file by file, held against `limits.json`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "fflate";
import { globSource } from "../../rules/glob";
import { filesIn, zipExtension } from "../package/archive";
import limits from "./limits.json" with { type: "json" };

/** Bytes as they are, and as a zip archive holds them. */
interface Weight {
  raw: number;
  zip: number;
}

export interface FileSize extends Weight {
  name: string;
  what: string;
  limit: Weight;
}

export interface PackageSize {
  files: FileSize[];
  /** The archive with all of it, names of files included. */
  zip: number;
  limit: number;
}

/** The first entry whose pattern fits counts. */
const LIMITS = limits.files.map((entry) => ({ ...entry, pattern: new RegExp(globSource(entry.pattern, "/")) }));

/**
 * @param folder an unpacked extension
 * @throws Error for a file without a limit
 */
export function measurePackage(folder: string): PackageSize {
  const files = filesIn(folder).map((name) => sizeOf(name, readFileSync(join(folder, name))));
  return { files, zip: zipExtension(folder).length, limit: limits.package.zip };
}

function sizeOf(name: string, content: Uint8Array): FileSize {
  const entry = LIMITS.find(({ pattern }) => pattern.test(name));
  if (!entry) throw new Error(`${name}: no limit in src/cli/size/limits.json fits; add one`);
  const zip = deflateSync(content, { level: 9 }).length;
  return { name, what: entry.what, raw: content.length, zip, limit: { raw: entry.raw, zip: entry.zip } };
}

/** @returns a sentence for each limit that is passed */
export function tooLarge({ files, zip, limit }: PackageSize): string[] {
  const sentences = files.flatMap(({ name, what, limit: most, ...size }) =>
    (["raw", "zip"] as const)
      .filter((form) => size[form] > most[form])
      .map((form) => `${name} (${what}): ${size[form]} bytes ${form}, at most ${most[form]}`),
  );
  return zip > limit ? [...sentences, `the package: ${zip} bytes zip, at most ${limit}`] : sentences;
}
