/** One line of why, and the vendor's reply. */
import type { SourcedText } from "../model";
import { FIRST } from "./banner";
import { Sourced } from "./links";

export function BackgroundPanel({ statements }: { statements: SourcedText[] }) {
  return (
    <ul class="statements">
      {statements.slice(FIRST).map((statement) => (
        <li key={statement.text}>
          <Sourced statement={statement} />
        </li>
      ))}
    </ul>
  );
}
