import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { useReporting } from "../shared/use-reporting";

/** The ways to the settings and to the support page, and who else learns of flagged pages. */
export function Foot() {
  const isReporting = useReporting();
  const open = () => void browser.runtime.openOptionsPage().then(() => window.close());
  return (
    <footer class="foot">
      {isReporting && <p class="soft">{t("popup_reports")}</p>}
      <button type="button" class="link" onClick={open}>
        {t("popup_settings")}
      </button>
      <a class="link" href="/src/pages/support/index.html" target="_blank" rel="noopener noreferrer">
        {t("support_title")}
      </a>
    </footer>
  );
}
