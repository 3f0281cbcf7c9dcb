/** The shipped rules, loaded once for each test file. */
import { prepare } from "../../../src/detection/ruleset";
import { compileGate } from "../../../src/rules/compile";
import { loadCompiled } from "../../../src/rules/load-compiled";

export const { data, compiled } = loadCompiled();
export const rules = prepare(compiled);
/** The names of the content script's first question, as the build makes them. */
export const gate = compileGate(data);
