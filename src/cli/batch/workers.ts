/** Who judges the pieces of a batch: this thread, and from the moment on at which they pay, workers. */
import { Worker } from "node:worker_threads";
import type { Judge } from "../judge";
import type { Entry } from "./entry";
import { type Judged, judgeEntries, type Task } from "./judge-entries";

export interface Crew {
  judge(entries: Entry[]): Promise<Judged>;
  /** Number of workers that were started. */
  size(): number;
  /** Ends the workers. */
  close(): Promise<unknown>;
}

/** Saved pages that take about as long to judge as workers take to start. */
const PAYS = 200;
/** Addresses that take as long as a page. */
const ADDRESSES_A_PAGE = 1000;

export interface Hands {
  /** Number of workers; 1 judges everything in this thread. */
  jobs: number;
  /** Whether addresses are worth workers, too: they are judged nearly as fast as they are read, and each worker takes memory. */
  forAddresses: boolean;
  /** See `PAYS`. */
  pays?: number;
}

/** @returns a crew that judges in this thread until it pays to start workers, and then leaves everything to them */
export function makeCrew(judge: Judge, task: Task, { jobs, forAddresses, pays = PAYS }: Hands): Crew {
  let done = 0;
  let workers: WorkerQueue[] = [];
  return {
    async judge(entries) {
      if (jobs === 1 || done < pays) {
        const pages = entries.filter(isPage).length;
        done += pages + (forAddresses ? (entries.length - pages) / ADDRESSES_A_PAGE : 0);
        return judgeEntries(entries, judge, task);
      }
      if (workers.length === 0) workers = Array.from({ length: jobs }, () => new WorkerQueue(task));
      return workers.reduce((best, worker) => (worker.length < best.length ? worker : best)).judge(entries);
    },
    size: () => workers.length,
    close: () => Promise.all(workers.map((worker) => worker.close())),
  };
}

function isPage(entry: Entry): boolean {
  if ("json" in entry) return entry.json.includes('"html"');
  if ("row" in entry) return entry.page !== undefined || Object.hasOwn(entry.row as object, "html");
  return "file" in entry;
}

/** Room for what a page leaves behind; with the engine's own, each worker grows by another 70 MB and is no faster. */
const YOUNG_MB = 8;

/** A worker and the pieces that it has not answered yet; it answers them in order. */
class WorkerQueue {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<Judged>[] = [];

  constructor(task: Task) {
    this.#worker = new Worker(new URL("worker-start.cjs", import.meta.url), {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.on("message", (judged: Judged) => this.#waiting.shift()?.resolve(judged));
    this.#worker.on("error", (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  get length(): number {
    return this.#waiting.length;
  }

  judge(entries: Entry[]): Promise<Judged> {
    const waiting = withResolvers<Judged>();
    this.#waiting.push(waiting);
    this.#worker.postMessage(entries);
    return waiting.promise;
  }

  close(): Promise<unknown> {
    return this.#worker.terminate();
  }
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let settle: Pick<PromiseWithResolvers<T>, "resolve" | "reject"> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...(settle as Pick<PromiseWithResolvers<T>, "resolve" | "reject">) };
}
