/** When which act of a restriction is prohibited, and the statement that says so. */
import type { Act, Restriction, Statement } from "../rules/schema";

export interface DatedAct {
  /** YYYY-MM-DD */
  from: string;
  /** True while the first day of the prohibition lies ahead. */
  ahead: boolean;
  statement: Statement;
}

/** @returns undefined when the restriction does not prohibit the act, or no statement of the phase is about it */
export function datedAct(restriction: Restriction, act: Act, today: string): DatedAct | undefined {
  const phase = restriction.phases.find((candidate) => candidate.acts.includes(act));
  const statement = phase?.statements.find((candidate) => candidate.id === act);
  // Days written as YYYY-MM-DD compare as text.
  return phase && statement && { from: phase.from, ahead: phase.from > today, statement };
}
