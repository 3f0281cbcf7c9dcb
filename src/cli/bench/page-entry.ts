/** What a benchmark page runs: the question of the content script and the reading of a page, timed in the browser's own document. */
import { extract } from "../../detection/extract/extract";
import { namesVendor } from "../../detection/gate";
import type { Gate } from "../../rules/compiled";

export interface PageTimes {
  nodes: number;
  /** Milliseconds of the first call, and the mean of the calls after it. */
  gateFirst: number;
  gate: number;
  extractFirst: number;
  extract: number;
}

declare global {
  var timePage: (url: string, gate: Gate, runs: number) => PageTimes;
}

function time(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The browser's clock is coarse, so that many calls are timed as one. */
function mean(run: () => unknown, runs: number): number {
  return time(() => Array.from({ length: runs }, run)) / runs;
}

globalThis.timePage = (url, gate, runs) => {
  const asks = () => namesVendor(document, url, gate);
  const reads = () => extract(document, url);
  return {
    nodes: document.getElementsByTagName("*").length,
    gateFirst: time(asks),
    gate: mean(asks, runs),
    extractFirst: time(reads),
    extract: mean(reads, runs),
  };
};
