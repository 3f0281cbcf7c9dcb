/** A temporary folder for the files of one test file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

export interface Folder {
  path: string;
  /** Writes a file and gives back its path. */
  write(name: string, content: string | Uint8Array): string;
  /** Makes another folder in it, with these files by their paths, and gives back its path. */
  fill(files: Readonly<Record<string, string>>): string;
}

/** Makes the folder; it is gone when the test file is done. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "vendor-notice-test-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    fill(files) {
      const inner = mkdtempSync(join(path, "folder-"));
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(inner, name)), { recursive: true });
        writeFileSync(join(inner, name), content);
      }
      return inner;
    },
  };
}
