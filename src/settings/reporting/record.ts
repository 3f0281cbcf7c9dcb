/** What is reported of one event: a page that was flagged, or what somebody did with its notice. Pure. */

import type { Verdict } from "../../detection/verdict";
import { isRecord } from "../../rules/is-record";
import type { Kind } from "../../rules/schema";
import { FLAGGED_KINDS } from "../dismissals";
import { LOG_ACTIONS, type LogAction } from "../log";

/** As in the log, and besides: went on after a full page, or back to the page before. */
export type ReportAction = LogAction | "continued" | "back";
const ACTIONS: readonly unknown[] = [...LOG_ACTIONS, "continued", "back"] satisfies ReportAction[];

export interface ReportRecord {
  /** Stays the same however often the record is sent. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  event: "visit" | "action";
  action: ReportAction;
  kind: Kind;
  vendor: string;
  host: string;
  /** Address of the page, where the policy asks for it. */
  url?: string;
  /** Ids of the rules that decided, strongest first. */
  rules: string[];
  /** 0 to 1. */
  confidence: number;
  /** Reference code of the verdict. */
  reference: string;
  /** How insistent notices were. */
  mode: string;
  /** What the reader wrote before going on. */
  reason?: string;
  /** Versions of the extension and of the rules that judged. */
  version: string;
  rulesVersion: string;
}

/** What happened, and what was set at that time. */
export interface Happening extends Pick<ReportRecord, "event" | "action" | "mode" | "reason" | "version" | "rulesVersion"> {
  url: string;
  verdict: Verdict;
  detail: "host" | "address";
}

const MAX_ADDRESS = 2000;
const MAX_RULES = 20;

/** @returns undefined for a page that was not flagged, or an address that is none */
export function makeRecord(happening: Happening, id: string, at: number): ReportRecord | undefined {
  const { url, verdict, detail, event, action, mode, reason, version, rulesVersion } = happening;
  if (verdict.kind === "none" || !URL.canParse(url)) return undefined;
  return {
    id,
    at,
    event,
    action,
    kind: verdict.kind,
    vendor: verdict.vendor ?? "",
    host: new URL(url).hostname,
    ...(detail === "address" ? { url: bare(url) } : {}),
    rules: [...new Set(verdict.evidence.map(({ rule }) => rule))].slice(0, MAX_RULES),
    confidence: Math.round(verdict.confidence * 100) / 100,
    reference: verdict.reference ?? "",
    mode,
    ...(reason ? { reason } : {}),
    version,
    rulesVersion,
  };
}

/** The address without what may hold a secret: name and password, and the part behind #. */
function bare(address: string): string {
  const url = new URL(address);
  url.username = "";
  url.password = "";
  url.hash = "";
  return url.href.slice(0, MAX_ADDRESS);
}

/** Whatever was stored: true for a record. */
export function isReportRecord(value: unknown): value is ReportRecord {
  if (!isRecord(value)) return false;
  const { at, event, action, kind, rules, confidence, url, reason, ...texts } = value;
  return (
    typeof at === "number" &&
    (event === "visit" || event === "action") &&
    ACTIONS.includes(action) &&
    FLAGGED_KINDS.includes(kind as Kind) &&
    Array.isArray(rules) &&
    rules.every(isText) &&
    typeof confidence === "number" &&
    [url, reason].every((text) => text === undefined || isText(text)) &&
    TEXTS.every((key) => isText(texts[key]))
  );
}

const TEXTS = ["id", "vendor", "host", "reference", "mode", "version", "rulesVersion"] as const satisfies (keyof ReportRecord)[];

function isText(value: unknown): value is string {
  return typeof value === "string";
}
