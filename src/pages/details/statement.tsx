import { foreign, localized } from "../../notice/localized";
import { language, t } from "../../platform/locale";
import type { Statement as StatementData } from "../../rules/schema";
import type { Citation, Cite } from "./citations";

/** A text of the rules in the reader's language, else in English, which may run against the direction of the page. */
export function Text({ of }: { of: StatementData["text"] }) {
  return <bdi {...foreign(of, language())}>{localized(of, language())}</bdi>;
}

/** A statement with the numbers of the sources it rests on. */
export function Statement({ of, cite }: { of: StatementData; cite: Cite }) {
  return (
    <p>
      <Text of={of.text} />
      <References to={cite(of.sources)} />
    </p>
  );
}

/** The numbers of sources, each a link to the list at the end. */
export function References({ to }: { to: readonly Citation[] }) {
  return (
    <span class="references">
      {to.map(({ number, publisher }) => (
        <a key={number} href={`#source-${number}`} aria-label={t("details_reference", number, publisher)}>
          {number}
        </a>
      ))}
    </span>
  );
}
