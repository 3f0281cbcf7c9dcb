import { LANGUAGE_NAMES, LANGUAGES } from "../../platform/languages";
import { t } from "../../platform/locale";
import type { SettingKey, Settings } from "../../settings/catalogue";
import { destinationOf } from "../../settings/reporting/destination";
import { settingsSlot, trimLog } from "../../settings/store";
import { OrganizationName } from "../shared/managed";
import { NoteBar, useNote } from "../shared/note";
import { PageName } from "../shared/page-name";
import { Part } from "../shared/part";
import { Radios } from "../shared/radios";
import { Select } from "../shared/select";
import { useStored } from "../shared/use-stored";
import { About } from "./about";
import { Backup } from "./backup";
import { FeedPart } from "./feed-part";
import { Hidden } from "./hidden";
import { Log } from "./log";
import { PolicyPart } from "./policy-part";
import { PrivateWindows } from "./private-windows";
import { Reports } from "./reports";
import { Sites } from "./sites";

const HEADING = "settings";

export function Options() {
  const stored = useStored("options_title");
  const destination = stored && destinationOf(stored.policy.values);
  const notes = useNote();
  const { say } = notes;

  /** For the control of one setting: keeps what is chosen at once, and says so. */
  const chooser =
    <K extends SettingKey>(key: K) =>
    (value: Settings[K]) =>
      void settingsSlot
        .update((choices) => ({ ...choices, [key]: value }))
        .then(trimLog)
        .then(() => say(t("options_saved")));

  return (
    <OrganizationName.Provider value={stored?.policy.values.organizationName}>
      <header class="head">
        <PageName />
        <h1 id={HEADING} tabIndex={-1}>
          {t("options_title")}
        </h1>
        {stored && <p class="soft">{t(destination ? "options_intro_reports" : "options_intro")}</p>}
      </header>
      {stored && (
        <main>
          <PolicyPart policy={stored.policy} />
          <FeedPart feed={stored.feed} say={say} />
          <Reports destination={destination} outbox={stored.reports} />
          <Sites say={say} />
          <Part id="mode" title={t("options_mode")}>
            <p>{t("options_mode_note")}</p>
            <Radios
              name="mode"
              labelledBy="mode"
              setting={stored.settings.mode}
              choose={(mode) => mode !== "block" && chooser("mode")(mode)}
              options={[
                { value: "tab", label: t("options_mode_tab"), about: t("options_mode_tab_note") },
                { value: "notice", label: t("options_mode_notice"), about: t("options_mode_notice_note") },
                { value: "interrupt", label: t("options_mode_interrupt"), about: t("options_mode_interrupt_note") },
                // Nobody chooses it, but where it holds it must be seen.
                ...(stored.settings.mode.value === "block"
                  ? [{ value: "block" as const, label: t("options_mode_block"), about: t("options_mode_block_note") }]
                  : []),
              ]}
            />
          </Part>
          <Hidden dismissals={stored.dismissals} folded={stored.folded} hold={stored.dismissalsHold} say={say} />
          <Part id="language" title={t("options_language")}>
            <Select
              id="language-choice"
              label={t("options_language_label")}
              setting={stored.settings.language}
              choose={chooser("language")}
              options={[
                { value: "auto", label: t("options_language_auto") },
                ...LANGUAGE_NAMES.filter((name) => __LOCALES__.includes(name) || name === stored.settings.language.value).map((name) => ({
                  value: name,
                  label: LANGUAGES[name],
                })),
              ]}
            />
            <p class="soft">{t("options_language_note")}</p>
          </Part>
          <PrivateWindows setting={stored.settings.privateWindows} choose={chooser("privateWindows")} />
          <Log log={stored.log} setting={stored.settings.logDays} choose={chooser("logDays")} say={say} />
          <Backup say={say} />
          <About />
        </main>
      )}
      <NoteBar of={notes} heading={HEADING} />
    </OrganizationName.Provider>
  );
}
