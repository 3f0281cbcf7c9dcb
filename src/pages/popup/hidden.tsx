import type { TabView } from "../../messages";
import { language, t } from "../../platform/locale";
import { hostOf } from "./texts";

type Dismissed = NonNullable<TabView["dismissed"]>;

interface Props {
  dismissed: Dismissed;
  url?: string;
  showAgain: () => void;
}

/** Says that the person hid the notice, how far that reaches, and takes it back. */
export function Hidden({ dismissed, url, showAgain }: Props) {
  return (
    <div class="hidden-notice">
      <p>{scopeText(dismissed, url)}</p>
      <button type="button" class="button" onClick={showAgain}>
        {t("popup_show_again")}
      </button>
    </div>
  );
}

function scopeText({ scope, target, until }: Dismissed, url: string | undefined): string {
  if (scope === "now") return t("popup_hidden_now");
  if (scope === "page") return t("popup_hidden_page");
  if (scope === "site") return t("popup_hidden_site", target || hostOf(url));
  return until === undefined ? t("popup_hidden_everywhere") : t("popup_hidden_until", dayOf(until));
}

/** The day on the reader's own calendar. */
function dayOf(time: number): string {
  return new Date(time).toLocaleDateString(language(), { dateStyle: "long" });
}
