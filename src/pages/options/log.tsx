/** The log of flagged pages on this device: how long it is kept, what is in it, and away with it. */
import { t } from "../../platform/locale";
import { SETTINGS, type Settings } from "../../settings/catalogue";
import type { LogEntry } from "../../settings/log";
import { replaceLog } from "../../settings/log-store";
import type { Resolved } from "../../settings/resolve";
import { kindName } from "../shared/kind-name";
import { momentOf } from "./day";
import { focusPart, Part } from "./part";
import { Select } from "./select";

interface Props {
  log: readonly LogEntry[];
  setting: Resolved<Settings["logDays"]>;
  choose: (value: Settings["logDays"]) => void;
  say: (text: string) => void;
}

const ID = "log";

const ACTIONS = {
  shown: "options_log_shown",
  silent: "options_log_silent",
  now: "options_log_now",
  page: "options_log_page",
  site: "options_log_site_hidden",
  month: "options_log_month",
} as const;

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
        <>
          <details>
            <summary>{t("options_log_show")}</summary>
            <Table log={log} />
          </details>
          <div class="row">
            <button type="button" class="button" onClick={() => void clear()}>
              {t("options_log_clear")}
            </button>
          </div>
        </>
      )}
    </Part>
  );
}

function Table({ log }: { log: readonly LogEntry[] }) {
  return (
    // Wider than a narrow page: it scrolls by itself, and so must be reachable by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <section class="scrolls" tabIndex={0} aria-label={t("options_log_count", log.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("options_log_time")}</th>
            <th scope="col">{t("options_log_site")}</th>
            <th scope="col">{t("popup_kind")}</th>
            <th scope="col">{t("options_log_action")}</th>
            <th scope="col">{t("popup_reference")}</th>
          </tr>
        </thead>
        <tbody>
          {log.map(({ at, host, kind, code, action }) => (
            <tr key={`${at} ${host} ${code}`}>
              <td>{momentOf(at)}</td>
              <td>
                <bdi>{host}</bdi>
              </td>
              <td>{kindName(kind)}</td>
              <td>{t(ACTIONS[action])}</td>
              <td>
                <code dir="ltr">{code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
