/** Notices in private windows: whether the browser lets the extension in there is the browser's own switch. */
import { useEffect, useState } from "preact/hooks";
import browser from "../../platform/browser";
import { isFirefox } from "../../platform/is-firefox";
import { t } from "../../platform/locale";
import type { Settings } from "../../settings/catalogue";
import type { Resolved } from "../../settings/resolve";
import { Part } from "../shared/part";
import { Radios } from "../shared/radios";

type Value = Settings["privateWindows"];

interface Props {
  setting: Resolved<Value>;
  choose: (value: Value) => void;
}

export function PrivateWindows({ setting, choose }: Props) {
  return (
    <Part id="private" title={t("options_private")}>
      <p>{t("options_private_note")}</p>
      <Access />
      <Radios
        name="privateWindows"
        labelledBy="private"
        setting={setting}
        choose={choose}
        options={[
          { value: "show", label: t("options_private_show") },
          { value: "silent", label: t("options_private_silent"), about: t("options_private_silent_note") },
        ]}
      />
    </Part>
  );
}

/** What the browser allows now, and how to change that. */
function Access() {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => void browser.extension.isAllowedIncognitoAccess().then(setAllowed), []);
  if (allowed === undefined) return null;
  const inFirefox = isFirefox();
  const open = () => void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
  return (
    <>
      <p>
        {t(allowed ? "options_private_allowed" : "options_private_kept_out")}{" "}
        {t(inFirefox ? "options_private_how_firefox" : "options_private_how")}
      </p>
      {/* Firefox lets no extension open its page of add-ons. */}
      {!inFirefox && (
        <div class="row">
          <button type="button" class="button" onClick={open}>
            {t("options_private_open")}
          </button>
        </div>
      )}
    </>
  );
}
