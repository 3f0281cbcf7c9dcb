/** Why there is a rule and what the vendor says to it; everything else stands on the details page. */
import { label } from "../labels";
import type { SourcedText } from "../model";
import { Statements } from "./statements";

export function Background({ statements, onDetails }: { statements: SourcedText[]; onDetails(): void }) {
  return (
    <>
      <Statements statements={statements} />
      <button type="button" class="button secondary more" onClick={onDetails}>
        {label("notice_details")}
      </button>
    </>
  );
}
