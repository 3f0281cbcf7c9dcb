import { t } from "../../platform/locale";
import { SETTINGS, type Settings } from "../../settings/catalogue";
import type { Resolved } from "../../settings/resolve";
import { Select } from "./select";

interface Props {
  setting: Resolved<Settings["logDays"]>;
  choose: (days: Settings["logDays"]) => void;
}

/** For how long the log of flagged pages is kept. */
export function LogDays({ setting, choose }: Props) {
  return (
    <Select
      id="logDays"
      label={t("options_log_days")}
      setting={setting}
      choose={choose}
      options={SETTINGS.logDays.values.map((days) => ({
        value: days,
        label: days === 0 ? t("options_log_off") : t("options_log_keep", days),
      }))}
    />
  );
}
