/** Which sites the extension looks at by itself: the listed ones, or every site when the person wants that. */
import { useEffect, useState } from "preact/hooks";
import type { TabView } from "../../messages";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { hostOf } from "./texts";

const EVERY_SITE = { origins: ["*://*/*"] };

interface Props {
  view: TabView;
  say: (text: string) => void;
}

export function Sites({ view, say }: Props) {
  const [everywhere, setEverywhere] = useState<boolean>();
  useEffect(() => void browser.permissions.contains(EVERY_SITE).then(setEverywhere), []);

  // The browser asks only when the request comes straight from the press: nothing may be awaited before it.
  function lookEverywhere(): void {
    browser.permissions.request(EVERY_SITE).then(
      (granted) => {
        setEverywhere(granted);
        if (granted) say(t("popup_every_site_on"));
      },
      () => say(t("popup_failed")),
    );
  }

  function lookAtListed(): void {
    browser.permissions.remove(EVERY_SITE).then(
      (removed) => {
        setEverywhere(!removed);
        if (removed) say(t("popup_every_site_off"));
      },
      () => say(t("popup_failed")),
    );
  }

  if (everywhere === undefined || (everywhere && isRequired())) return null;
  if (everywhere) return <Choice text={t("popup_every_site_granted")} label={t("popup_listed_only")} choose={lookAtListed} />;
  if (!view.outside || view.state === "unreadable") return null;
  const host = hostOf(view.url);
  return (
    <Choice text={host ? t("popup_outside", host) : t("popup_outside_unknown")} label={t("popup_every_site")} choose={lookEverywhere} />
  );
}

/** The edition for organizations looks at every site and cannot give that back. */
function isRequired(): boolean {
  const hosts: string[] = browser.runtime.getManifest().host_permissions ?? [];
  return hosts.some((host) => host === "*://*/*" || host === "<all_urls>");
}

function Choice({ text, label, choose }: { text: string; label: string; choose: () => void }) {
  return (
    <footer class="sites">
      <p>
        {text} <span class="soft">{t("popup_privacy")}</span>
      </p>
      <button type="button" class="button" onClick={choose}>
        {label}
      </button>
    </footer>
  );
}
