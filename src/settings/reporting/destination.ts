/** Where reports go and in which form, out of a policy. Pure. */
import { POLICIES, type PolicyValues } from "../policy/catalogue";

export interface Destination {
  /** Whole address of the request. */
  url: string;
  format: "otlp" | "json";
  detail: "host" | "address";
  token?: string;
}

/** Path at which a receiver of OpenTelemetry takes logs. @see https://opentelemetry.io/docs/specs/otlp/#otlphttp-request */
const LOGS_PATH = "/v1/logs";

/** @returns undefined where no policy names a place: then nothing is reported */
export function destinationOf(policy: PolicyValues): Destination | undefined {
  const {
    reportEndpoint,
    reportToken,
    reportFormat = POLICIES.reportFormat.default,
    reportDetail = POLICIES.reportDetail.default,
  } = policy;
  if (reportEndpoint === undefined) return undefined;
  return {
    url: reportFormat === "otlp" ? logsUrl(reportEndpoint) : reportEndpoint,
    format: reportFormat,
    detail: reportDetail,
    ...(reportToken !== undefined ? { token: reportToken } : {}),
  };
}

/** An endpoint may be given with its path, or without, as is usual for OpenTelemetry. */
function logsUrl(endpoint: string): string {
  const url = new URL(endpoint);
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = path.endsWith(LOGS_PATH) ? path : path + LOGS_PATH;
  return url.href;
}
