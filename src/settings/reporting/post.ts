/** One request with records to the place that the policy names. */
import type { Installation } from "../../platform/installation";
import type { Destination } from "./destination";
import { otlpBody } from "./otlp";
import type { Batch } from "./outbox";
import { type Outcome, outcomeOf } from "./outcome";
import { webhookBody } from "./webhook";

/** Milliseconds for which an answer is waited for. */
export const PATIENCE = 15_000;

/** @returns what came of it; it never throws, and always ends */
export async function post({ url, format, token }: Destination, batch: Batch, installation: Installation): Promise<Outcome> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(token !== undefined ? { Authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(format === "otlp" ? otlpBody(batch, installation) : webhookBody(batch, installation)),
      signal: controller.signal,
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
    return await outcomeOf(response, batch.records.length, Date.now());
  } catch {
    return { done: "later", fault: { reason: controller.signal.aborted ? "timeout" : "unreachable" } };
  } finally {
    clearTimeout(timer);
  }
}
