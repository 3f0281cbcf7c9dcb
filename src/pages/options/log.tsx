/** The log of flagged pages on this device: how long it is kept, how much is in it, and away with it. The support page shows it. */
import { t } from "../../platform/locale";
import type { Settings } from "../../settings/catalogue";
import type { LogEntry } from "../../settings/log";
import { replaceLog } from "../../settings/log-store";
import type { Resolved } from "../../settings/resolve";
import { LogDays } from "../shared/log-days";
import { focusPart, Part } from "../shared/part";

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
      <LogDays setting={setting} choose={choose} />
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
