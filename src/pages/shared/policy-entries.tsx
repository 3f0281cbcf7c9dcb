import { t } from "../../platform/locale";
import type { PolicyReading } from "../../settings/policy/read";
import { shownValue } from "../../settings/policy/shown";

/** The settings of a policy that hold, and those that were refused with the reason. */
export function PolicyEntries({ policy: { values, refused } }: { policy: PolicyReading }) {
  const arrived = Object.entries(values);
  return (
    <>
      {arrived.length > 0 && (
        <>
          <p>{t("options_policy_arrived")}</p>
          <dl class="settings">
            {arrived.map(([key, value]) => (
              <div key={key}>
                <dt>
                  <code dir="ltr">{key}</code>
                </dt>
                <dd>
                  <bdi>{shorten(shownValue(key, value))}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {refused.length > 0 && (
        <>
          <p>{t("options_policy_refused")}</p>
          <dl class="settings">
            {refused.map(({ key, reason, expected }) => (
              <div key={`${key} ${reason} ${expected}`}>
                <dt>
                  <code dir="ltr">{key}</code>
                </dt>
                <dd>{t(`policy_refused_${reason}`, expected)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

/** Letters of a value that are shown: enough to know it by, of data that nobody reads here. */
const MOST = 300;

function shorten(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
