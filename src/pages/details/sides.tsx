import { t } from "../../platform/locale";
import type { Restriction, Statement as StatementData } from "../../rules/schema";
import type { Cite } from "./citations";
import { Statement } from "./statement";

interface Props {
  restriction: Restriction;
  vendor: string;
  cite: Cite;
}

/** The finding and the reply, with equal weight. */
export function Sides({ restriction, vendor, cite }: Props) {
  return (
    <div class="sides">
      <Side title={t("details_side_authority", restriction.authority.name)} statement={restriction.reason} cite={cite} />
      <Side title={t("details_side_vendor", vendor)} statement={restriction.reply} cite={cite} />
    </div>
  );
}

function Side({ title, statement, cite }: { title: string; statement: StatementData; cite: Cite }) {
  return (
    <div class="side">
      <h3>{title}</h3>
      <Statement of={statement} cite={cite} />
    </div>
  );
}
