/** Statements, each with its source. */
import type { SourcedText } from "../model";
import { Sourced } from "./links";

export function Statements({ statements, brief }: { statements: SourcedText[]; brief?: boolean }) {
  return (
    <ul class="statements">
      {statements.map((statement) => (
        <li key={statement.text} lang={statement.lang}>
          <Sourced statement={statement} brief={brief} />
        </li>
      ))}
    </ul>
  );
}
