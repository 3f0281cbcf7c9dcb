/** Samples in JSON: for Linux, for Firefox on every system, and for the Google Admin console. */
import { examples, type Ids } from "./targets";

/** A file for Chrome's or Edge's folder of managed policies on Linux. */
export function linuxPolicy(id: string): object {
  return { "3rdparty": { extensions: { [id]: examples() } } };
}

/** Firefox's policies.json. */
export function firefoxPolicies({ firefox }: Ids): object {
  return { policies: { "3rdparty": { Extensions: { [firefox]: examples() } } } };
}

/** What is pasted into the Google Admin console, which wraps each value. */
export function googleAdmin(): object {
  return Object.fromEntries(Object.entries(examples()).map(([key, Value]) => [key, { Value }]));
}
