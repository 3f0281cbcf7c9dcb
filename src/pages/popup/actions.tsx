import type { TabView } from "../../messages";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { detailsPath } from "./rule-sentence";

interface Props {
  view: TabView;
  busy: boolean;
  check: () => void;
}

/** Check the page, read the rule. What helps most in this state comes first. */
export function Actions({ view, busy, check }: Props) {
  const flagged = view.state === "flagged";
  return (
    <div class="actions">
      {flagged && <WholeRule view={view} main />}
      {/* Not `disabled`: the button keeps the focus while the page is read. */}
      {view.state !== "unreadable" && view.state !== "exempt" && (
        <button
          type="button"
          class={view.state === "unread" ? "button main" : "button"}
          aria-disabled={busy}
          onClick={() => busy || check()}
        >
          {t("popup_check")}
        </button>
      )}
      {!flagged && <WholeRule view={view} />}
    </div>
  );
}

function WholeRule({ view, main = false }: { view: TabView; main?: boolean }) {
  const address = browser.runtime.getURL(detailsPath(view));
  const open = (event: Event) => {
    event.preventDefault();
    void browser.tabs.create({ url: address }).then(() => window.close());
  };
  return (
    <a class={main ? "button main" : "button"} href={address} target="_blank" rel="noopener noreferrer" onClick={open}>
      {t("popup_whole_rule")}
      <span class="unseen"> {t("page_new_tab")}</span>
    </a>
  );
}
