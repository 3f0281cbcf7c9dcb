import { useState } from "preact/hooks";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { EverySiteButton } from "../shared/every-site-button";
import { Icon, type IconName } from "../shared/icons";
import { useEverySite } from "../shared/use-every-site";
import { useReporting } from "../shared/use-reporting";

export function Welcome() {
  const isReporting = useReporting();
  // Neither of two promises before it is known which one holds.
  if (isReporting === undefined) return null;
  return (
    <main>
      <header>
        <img src="/icons/128.png" width="64" height="64" alt="" />
        <h1>{t("welcome_heading")}</h1>
        <p>{t("welcome_intro")}</p>
      </header>
      <div class="promises">
        <Promises
          id="does"
          title={t("welcome_does")}
          icon="check"
          items={[
            t("welcome_does_tell"),
            t("welcome_does_explain"),
            t("welcome_does_offer"),
            ...(isReporting ? [t("welcome_does_report")] : []),
          ]}
        />
        <Promises
          id="never"
          title={t("welcome_never")}
          icon="cross"
          items={[...(isReporting ? [] : [t("welcome_never_send")]), t("welcome_never_block"), t("welcome_never_account")]}
        />
      </div>
      <Choice />
    </main>
  );
}

function Promises({ id, title, icon, items }: { id: string; title: string; icon: IconName; items: readonly string[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class={id}>
        {items.map((item) => (
          <li key={item}>
            <Icon name={icon} size={22} />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every site, or leave it as it is. */
function Choice() {
  const everySite = useEverySite();
  const [said, say] = useState("");
  const { state } = everySite;
  if (state === undefined) return null;
  return (
    <section class="choice" aria-labelledby="choice">
      <h2 id="choice">{t("welcome_sites")}</h2>
      <p>{t(`welcome_sites_${state}`)}</p>
      <p role="status" class={said ? "said" : undefined}>
        {said}
      </p>
      <div class="row">
        <EverySiteButton everySite={everySite} say={say} />
        <button type="button" class={state === "listed" ? "button" : "button main"} onClick={() => void close()}>
          {t(state === "listed" ? "welcome_leave" : "welcome_done")}
        </button>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {t("welcome_settings")}
        </button>
      </div>
    </section>
  );
}

async function close(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}
