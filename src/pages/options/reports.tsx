/** Reports to the organization, where its policy asks for them: what is in them, where they go, and how sending goes. */
import { t } from "../../platform/locale";
import type { Destination } from "../../settings/reporting/destination";
import type { Outbox } from "../../settings/reporting/outbox";
import type { Fault } from "../../settings/reporting/outcome";
import { momentOf } from "../shared/day";
import { Fact } from "../shared/fact";
import { Part } from "../shared/part";

interface Props {
  destination: Destination | undefined;
  outbox: Outbox;
}

export function Reports({ destination, outbox }: Props) {
  if (!destination) return null;
  const { records, dropped, delivered, fault } = outbox;
  return (
    <Part id="reports" title={t("options_reports")}>
      <p>{t("options_reports_what")}</p>
      <p>{t(destination.detail === "address" ? "options_reports_address" : "options_reports_host")}</p>
      <dl>
        <Fact name={t("options_reports_to")}>
          <bdi>{new URL(destination.url).host}</bdi>
        </Fact>
        <Fact name={t("options_reports_delivered")}>{delivered === undefined ? t("options_reports_never") : momentOf(delivered)}</Fact>
        <Fact name={t("options_reports_waiting")}>{records.length}</Fact>
        <Fact name={t("options_reports_dropped")}>{dropped}</Fact>
        {fault && (
          <Fact name={t("options_reports_fault")}>
            {faultText(fault)} <span class="soft">{momentOf(fault.at)}</span>
          </Fact>
        )}
      </dl>
    </Part>
  );
}

function faultText({ reason, number = 0 }: Fault): string {
  const isNumbered = reason === "status" || reason === "rejected";
  return isNumbered ? t(`options_reports_fault_${reason}`, number) : t(`options_reports_fault_${reason}`);
}
