import { useRef, useState } from "preact/hooks";
import type { TabView } from "../../messages";
import { t } from "../../platform/locale";
import { headingOf } from "../shared/in-one-line";
import { Actions } from "./actions";
import { Explanation } from "./explanation";
import { Facts } from "./facts";
import { Findings } from "./findings";
import { Foot } from "./foot";
import { Hidden } from "./hidden";
import { Sites } from "./sites";
import { Summary } from "./summary";
import { hostOf } from "./texts";
import { useTab } from "./use-tab";

export function Popup() {
  const { tabId, view, asking, failed, ask } = useTab();
  const [said, say] = useState("");
  const [heard, hear] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);

  function tell(text: string, more = ""): void {
    say(text);
    hear(more);
  }

  async function check(): Promise<void> {
    tell(t("popup_checking"));
    const answer = await ask("tab/check");
    // Who sees the popup sees the new heading.
    if (!answer) return;
    const unreadable = answer.state === "unreadable";
    tell(unreadable ? "" : t("popup_checked"), headingOf(answer));
    // The button that was pressed goes when there is nothing to check.
    if (unreadable) heading.current?.focus();
  }

  async function showAgain(): Promise<void> {
    const answer = await ask("tab/undismiss");
    // The button that was pressed is gone now.
    heading.current?.focus();
    if (answer && !answer.dismissed) tell(t("popup_shown_again"));
  }

  const shown = view && failed ? t("popup_failed") : said;
  return (
    <>
      <Header url={view?.url} />
      <main>
        {view && <Summary view={view} heading={heading} />}
        {!view && failed && <h1>{t("popup_failed")}</h1>}
        {view?.dismissed && <Hidden dismissed={view.dismissed} url={view.url} showAgain={showAgain} />}
        <p class={shown ? "status soft filled" : "status soft"} role="status">
          {shown} <span class="unseen">{failed ? "" : heard}</span>
        </p>
        {view && <Actions view={view} busy={asking === "tab/check"} check={check} />}
        {view && <About view={view} />}
        {view?.verdict && tabId !== undefined && <Explanation tabId={tabId} view={view} />}
      </main>
      {view && <Sites view={view} say={tell} />}
      <Foot />
    </>
  );
}

function Header({ url }: { url?: string }) {
  return (
    <header class="top">
      <img src="/icons/48.png" width="20" height="20" alt="" />
      <span class="name">{t("appName")}</span>
      <bdi class="host soft">{hostOf(url)}</bdi>
    </header>
  );
}

/** The verdict and what it rests on. */
function About({ view }: { view: TabView }) {
  if (!view.verdict) return null;
  return (
    <>
      {(view.state === "flagged" || view.state === "perhaps") && <Facts view={view} verdict={view.verdict} />}
      {view.state !== "silent" && <Findings state={view.state} verdict={view.verdict} />}
    </>
  );
}
