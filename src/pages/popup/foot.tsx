import browser from "../../platform/browser";
import { t } from "../../platform/locale";

/** The way to the settings. */
export function Foot() {
  const open = () => void browser.runtime.openOptionsPage().then(() => window.close());
  return (
    <footer class="foot">
      <button type="button" class="link" onClick={open}>
        {t("popup_settings")}
      </button>
    </footer>
  );
}
