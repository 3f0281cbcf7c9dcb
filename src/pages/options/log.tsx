/** The log of flagged pages on this device: how long it is kept, how much is in it, and away with it. The support page shows it. */
import { t } from "../../platform/locale";
import { SETTINGS, type Settings } from "../../settings/catalogue";
import type { LogEntry } from "../../settings/log";
import { replaceLog } from "../../settings/log-store";
import type { Resolved } from "../../settings/resolve";
import { focusPart, Part } from "./part";
import { Select } from "./select";

interface Props {
  log: readonly LogEntry[];
  setting: Resolved<Settings["logDays"]>;
  choose: (value: Settings["logDays"]) => void;
  say: (text: string) => void;
}

const ID = "log";

export function Log({ log, setting, choose, say }: Props) {
  async function clear(): Promise<void> {
    await replaceLog([]);
    focusPart(ID);
    say(t("options_log_cleared"));
  }

  return (
    <Part id={ID} title={t("options_log")}>
      <p>{t("options_log_note")}</p>
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
      <p>{t("options_log_count", log.length)}</p>
      {log.length > 0 && (
        <div class="row">
          <a class="button" href="/src/pages/support/index.html#log">
            {t("options_log_show")}
          </a>
          <button type="button" class="button" onClick={() => void clear()}>
            {t("options_log_clear")}
          </button>
        </div>
      )}
    </Part>
  );
}
