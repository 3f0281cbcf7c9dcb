/** Who judges the pieces of a batch: this thread, and from the moment on at which it pays, workers. */
import { Worker } from "node:worker_threads";
import type { Judge } from "../judge";
import type { Entry } from "./entry";
import { type Judged, judgeEntries, type Task } from "./judge-entries";

export interface Crew {
  judge(entries: Entry[]): Promise<Judged>;
  /** Ends the workers. */
  close(): Promise<unknown>;
}

/** Milliseconds of judging after which more work is likely to come than it costs to start workers. */
const PAYS = 1500;

/**
 * @param jobs number of workers; 1 judges everything in this thread
 * @param pays see `PAYS`
 */
export function makeCrew(judge: Judge, task: Task, jobs: number, pays = PAYS): Crew {
  let spent = 0;
  let workers: WorkerQueue[] = [];
  return {
    async judge(entries) {
      if (workers.length === 0 && (jobs === 1 || spent < pays)) {
        const started = performance.now();
        const judged = judgeEntries(entries, judge, task);
        spent += performance.now() - started;
        return judged;
      }
      if (workers.length === 0) workers = Array.from({ length: jobs }, () => new WorkerQueue(task));
      return workers.reduce((best, worker) => (worker.length < best.length ? worker : best)).judge(entries);
    },
    close: () => Promise.all(workers.map((worker) => worker.close())),
  };
}

/** A worker and the pieces that it has not answered yet; it answers them in order. */
class WorkerQueue {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<Judged>[] = [];

  constructor(task: Task) {
    this.#worker = new Worker(new URL("worker-start.mjs", import.meta.url), { workerData: task });
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
