/** Where verdicts go: a file, or standard output. */
import { open } from "node:fs/promises";
import { InputError } from "../page";

export interface Sink {
  /** Waits when the reader of our output is slower than we are. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A sink that is opened by the first thing to write: input that turns out to be none leaves an older file as it is.
 * @param path file, or undefined for standard output
 * @param head written before anything else
 */
export function lateSink(path: string | undefined, head: string): Sink {
  let opened: Promise<Sink> | undefined;
  const begin = async () => {
    const sink = await openSink(path);
    await sink.write(head);
    return sink;
  };
  return {
    async write(text) {
      opened ??= begin();
      await (await opened).write(text);
    },
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

/** @throws InputError when the file cannot be written */
async function openSink(path: string | undefined): Promise<Sink> {
  if (path === undefined) return { write: writeOut, close: async () => undefined };
  try {
    const file = await open(path, "w");
    return { write: (text) => file.writeFile(text), close: () => file.close() };
  } catch (error) {
    throw new InputError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

function writeOut(text: string): Promise<void> {
  return new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once("drain", resolve)));
}
