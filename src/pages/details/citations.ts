/** Numbers for sources, in the order in which the page comes to them; a source that two files name keeps one number. Pure. */
import type { Source } from "../../rules/schema";

export interface Citation extends Source {
  number: number;
}

/** From source ids, as a statement of one file names them, to the numbered sources. */
export type Cite = (ids: readonly string[]) => Citation[];

export interface Numbering {
  /** Cites from one file's list of sources. */
  citeFrom: (sources: readonly Source[]) => Cite;
}

/** One file's list of sources, and the ids that its statements name, in reading order. */
export interface Citing {
  sources: readonly Source[];
  ids: readonly string[];
}

/** @returns every source that is cited, numbered from 1, and how to cite it */
export function numberSources(files: readonly Citing[]): Numbering & { list: Citation[] } {
  const numbered = new Map<string, Citation>();
  for (const { sources, ids } of files) {
    for (const id of ids) {
      const source = sources.find((candidate) => candidate.id === id);
      if (source && !numbered.has(keyOf(source))) numbered.set(keyOf(source), { ...source, number: numbered.size + 1 });
    }
  }
  return {
    list: [...numbered.values()],
    citeFrom: (sources) => (ids) =>
      sources
        .filter(({ id }) => ids.includes(id))
        .flatMap((source) => numbered.get(keyOf(source)) ?? [])
        .sort((a, b) => a.number - b.number),
  };
}

/** Two files may describe the same source under names of their own. */
function keyOf({ url }: Source): string {
  return url;
}
