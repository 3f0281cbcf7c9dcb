/**
 * The last known policy, kept on the device: managed storage takes seconds to answer when the browser starts, and a notice must
 * not wait for it. What is kept is put right whenever the browser answers or says that something changed.
 */

import { readManaged } from "../../platform/managed";
import { slot } from "../../platform/storage";
import { isRecord } from "../../rules/is-record";
import { type PolicyReading, REASONS, type Refusal, readPolicy } from "./read";

export const POLICY = "policy";
/** Read by everyone who asks for the policy; written by `reconcilePolicy` only. */
export const policySlot = slot("local", POLICY, decodeReading);

/** Whatever was stored, as a policy: values are read as strictly as when they came, and stand in the same order. */
export function decodeReading(stored: unknown): PolicyReading {
  const { values, refused } = (stored ?? {}) as Partial<PolicyReading>;
  return { values: readPolicy(values).values, refused: Array.isArray(refused) ? refused.filter(isRefusal).map(inOrder) : [] };
}

function isRefusal(value: unknown): value is Refusal {
  if (!isRecord(value)) return false;
  const { key, reason, expected } = value as Partial<Refusal>;
  return typeof key === "string" && typeof expected === "string" && reason !== undefined && REASONS.includes(reason);
}

/** Browsers sort the fields of what they store. */
function inOrder({ key, reason, expected }: Refusal): Refusal {
  return { key, reason, expected };
}

let asked = 0;
let answered = 0;

/**
 * Asks the browser, for as long as that takes, and keeps what it says.
 * @returns whether the policy is another one now; an event alone says nothing, it may be about something else
 */
export async function reconcilePolicy(): Promise<boolean> {
  const turn = ++asked;
  const now = readPolicy(await readManaged());
  // An answer that was overtaken by that to a later question is old.
  if (turn < answered) return false;
  answered = turn;
  const isSame = JSON.stringify(await policySlot.read()) === JSON.stringify(now);
  if (!isSame) await policySlot.update(() => now);
  return !isSame;
}
