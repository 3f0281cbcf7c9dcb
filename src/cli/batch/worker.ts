/** What each worker thread of a batch runs: pieces come in, verdicts go out, in the same order. */
import { parentPort, workerData } from "node:worker_threads";
import { makeJudge } from "../judge";
import type { Entry } from "./entry";
import { judgeEntries, type Task } from "./judge-entries";

const judge = makeJudge();
parentPort?.on("message", (entries: Entry[]) => parentPort?.postMessage(judgeEntries(entries, judge, workerData as Task)));
