/** Records as plain JSON, for a receiver that does not speak OpenTelemetry. Described in docs/reporting.md. Pure. */
import type { Installation } from "../../platform/installation";
import type { Batch } from "./outbox";

/** Rises when a field changes its meaning or goes; a new field does not make it rise. */
const SCHEMA = 1;

export function webhookBody({ records, lost }: Batch, { version, edition, browser }: Installation): object {
  return {
    schema: SCHEMA,
    product: "vendor-notice",
    version,
    edition,
    browser,
    records: [
      ...(lost ? [{ id: lost.id, time: time(lost.at), event: "dropped", count: lost.count }] : []),
      ...records.map(({ id, at, ...rest }) => ({ id, time: time(at), ...rest })),
    ],
  };
}

function time(at: number): string {
  return new Date(at).toISOString();
}
