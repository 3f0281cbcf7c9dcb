/** A policy that somebody pasted or dropped, read as the browser's own would be. Pure. */
import { type PolicyReading, readPolicy } from "../../settings/policy/read";
import { PolicyFileError, settingsIn } from "../../settings/policy/settings-in-file";

export type PolicyProblem = "json" | PolicyFileError["reason"];

/** @returns what holds and what does not, or why nothing of it can be read */
export function readPolicyText(text: string): { policy: PolicyReading } | { problem: PolicyProblem } {
  try {
    // Editors on Windows put a mark at the beginning.
    return { policy: readPolicy(settingsIn(JSON.parse(text.replace(/^\uFEFF/, ""))).settings) };
  } catch (error) {
    return { problem: error instanceof PolicyFileError ? error.reason : "json" };
  }
}
