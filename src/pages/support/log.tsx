/** The log of flagged pages: found by word, kind and what happened, saved as a file, cleared. */
import { useState } from "preact/hooks";
import { language, t } from "../../platform/locale";
import type { Settings } from "../../settings/catalogue";
import { FLAGGED_KINDS } from "../../settings/dismissals";
import { LOG_ACTIONS, type LogEntry } from "../../settings/log";
import { logAsCsv, logAsJson } from "../../settings/log-export";
import { EVERYTHING, filterLog, type LogFilter } from "../../settings/log-filter";
import { replaceLog } from "../../settings/log-store";
import type { Resolved } from "../../settings/resolve";
import { settingsSlot, trimLog } from "../../settings/store";
import { actionName } from "../shared/action-name";
import { Choice } from "../shared/choice";
import { kindName } from "../shared/kind-name";
import { LogDays } from "../shared/log-days";
import { focusPart, Part } from "../shared/part";
import { saveFile } from "../shared/save-file";
import { LogTable } from "./log-table";

const ID = "log";
const COUNT = "log-count";
const number = (count: number) => count.toLocaleString(language());

interface Props {
  /** Newest first. */
  log: readonly LogEntry[];
  setting: Resolved<Settings["logDays"]>;
  say: (text: string, undo?: () => Promise<void>) => void;
}

export function Log({ log, setting, say }: Props) {
  const [filter, setFilter] = useState<LogFilter>(EVERYTHING);
  const shown = filterLog(log, filter);

  async function keepFor(days: Settings["logDays"]): Promise<void> {
    await settingsSlot.update((choices) => ({ ...choices, logDays: days }));
    await trimLog();
    say(t("options_saved"));
  }

  async function clear(): Promise<void> {
    const before = log.toReversed();
    await replaceLog([]);
    focusPart(ID);
    say(t("options_log_cleared"), () => replaceLog(before));
  }

  function save(ending: "csv" | "json"): void {
    const name = `vendor-notice-log-${new Date().toISOString().slice(0, 10)}.${ending}`;
    if (ending === "csv") saveFile(name, logAsCsv(shown), "text/csv");
    else saveFile(name, logAsJson(shown), "application/json");
    say(t("options_exported", name));
  }

  return (
    <Part id={ID} title={t("options_log")}>
      <p>{t("options_log_note")}</p>
      <LogDays setting={setting} choose={(days) => void keepFor(days)} />
      <Filter filter={filter} change={(part) => setFilter({ ...filter, ...part })} />
      <p id={COUNT} role="status">
        {t("support_log_count", number(shown.length), number(log.length))}
      </p>
      {shown.length > 0 && <LogTable key={JSON.stringify(filter)} log={shown} labelledBy={COUNT} />}
      <div class="row">
        <button type="button" class="button" onClick={() => save("csv")}>
          {t("support_log_csv")}
        </button>
        <button type="button" class="button" onClick={() => save("json")}>
          {t("support_log_json")}
        </button>
        {log.length > 0 && (
          <button type="button" class="button" onClick={() => void clear()}>
            {t("options_log_clear")}
          </button>
        )}
      </div>
    </Part>
  );
}

function Filter({ filter, change }: { filter: LogFilter; change: (part: Partial<LogFilter>) => void }) {
  return (
    <search class="filter">
      <div class="field">
        <label for="log-text">{t("support_log_search")}</label>
        <input
          id="log-text"
          class="text"
          type="search"
          autocomplete="off"
          value={filter.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <Choice
        label={t("popup_kind")}
        value={filter.kind}
        choose={(kind) => change({ kind })}
        options={[["", t("support_log_all")], ...FLAGGED_KINDS.map((kind) => [kind, kindName(kind)] as const)]}
      />
      <Choice
        label={t("options_log_action")}
        value={filter.action}
        choose={(action) => change({ action })}
        options={[["", t("support_log_all")], ...LOG_ACTIONS.map((action) => [action, actionName(action)] as const)]}
      />
    </search>
  );
}
