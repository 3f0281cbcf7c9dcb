/** Statements, each with its source. */
import type { SourcedText } from "../model";
import { Sourced } from "./links";

/** Statements that stand in the banner; those behind them (why, and the reply) have a panel of their own. */
export const FIRST = 3;

export function Statements({ statements, brief }: { statements: SourcedText[]; brief?: boolean }) {
  return (
    <ul class="statements">
      {statements.map((statement) => (
        <li key={statement.text}>
          <Sourced statement={statement} brief={brief} />
        </li>
      ))}
    </ul>
  );
}
