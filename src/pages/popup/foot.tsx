import browser from "../../platform/browser";
import { t } from "../../platform/locale";

/** The ways to the settings and to the support page. */
export function Foot() {
  const open = () => void browser.runtime.openOptionsPage().then(() => window.close());
  return (
    <footer class="foot">
      <button type="button" class="link" onClick={open}>
        {t("popup_settings")}
      </button>
      <a class="link" href="/src/pages/support/index.html" target="_blank" rel="noopener">
        {t("support_title")}
      </a>
    </footer>
  );
}
