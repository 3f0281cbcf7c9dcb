/** A policy file as somebody hands it over: read, and what is wrong in it in words. */
import { readFileSync } from "node:fs";
import { fill } from "../../platform/message-format";
import { readTexts } from "../locales/messages";
import { statOf } from "../page";
import { type Checked, checkFile, type Problem } from "./check-file";

/** @throws Error when the file cannot be read, is no JSON, or holds no settings of this extension */
export function checkPolicyFile(file: string): Checked {
  const json = parsed(file);
  try {
    return checkFile(json);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

function parsed(file: string): unknown {
  statOf(file);
  const text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON file: ${(error as Error).message}`);
  }
}

/** The reason in the words of the options page. */
export function reasonOf({ problem: { reason, expected } }: Problem): string {
  if (reason === "dropped") return `In JSON, Chrome and Edge drop it unless it is of the type ${expected}.`;
  const text = readTexts("en")[`policy_refused_${reason}`];
  return text ? fill(text, [expected]) : reason;
}
