/** The settings that had a say in what was shown, and who set them. */
import { t } from "../../platform/locale";
import type { Effective, Origin } from "../../settings/resolve";

export type HadSay = Pick<Effective, "mode" | "privateWindows">;

const ORIGINS = {
  default: "why_origin_default",
  choice: "why_origin_choice",
  policy: "why_origin_policy",
} as const satisfies Record<Origin, string>;

export function SettingsSay({ settings: { mode, privateWindows } }: { settings: HadSay }) {
  return (
    <section>
      <h3>{t("why_settings")}</h3>
      <ul>
        <li>
          {t("options_mode")}: {t(`options_mode_${mode.value}`)} <span class="soft">({t(ORIGINS[mode.origin])})</span>
        </li>
        <li>
          {t("options_private")}: {t(`options_private_${privateWindows.value}`)}{" "}
          <span class="soft">({t(ORIGINS[privateWindows.origin])})</span>
        </li>
      </ul>
    </section>
  );
}
