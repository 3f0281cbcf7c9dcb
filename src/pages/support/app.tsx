import { useState } from "preact/hooks";
import { t } from "../../platform/locale";
import type { Held } from "../../settings/catalogue";
import { overlayOf } from "../../settings/policy/overlay";
import type { PolicyReading } from "../../settings/policy/read";
import { resolve } from "../../settings/resolve";
import { OrganizationName } from "../shared/managed";
import { NoteBar, useNote } from "../shared/note";
import { PageName } from "../shared/page-name";
import { type Stored, useStored } from "../shared/use-stored";
import { Check } from "./check";
import { Diagnostics } from "./diagnostics";
import { Log } from "./log";
import { Lookup } from "./lookup";
import { Simulation } from "./simulation";

const HEADING = "support";

export function Support() {
  const stored = useStored("support_title");
  const [policy, tryPolicy] = useState<PolicyReading>();
  const notes = useNote();
  const { say } = notes;

  return (
    <OrganizationName.Provider value={stored?.policy.values.organizationName}>
      <header class="head">
        <PageName />
        <h1 id={HEADING} tabIndex={-1}>
          {t("support_title")}
        </h1>
        <p class="soft">{t("support_intro")}</p>
        <Contents />
      </header>
      {stored && (
        <main>
          <Lookup log={stored.log} />
          <Check policy={policy ?? stored.policy} mode={modeUnder(policy, stored)} />
          <Simulation policy={policy} settings={stored.choices} tryPolicy={tryPolicy} say={say} />
          <Log log={stored.log} setting={stored.settings.logDays} say={say} />
          <Diagnostics say={say} />
        </main>
      )}
      <NoteBar of={notes} heading={HEADING} />
    </OrganizationName.Provider>
  );
}

/** How insistent notices are: as here, or as under the policy that is tried. */
function modeUnder(policy: PolicyReading | undefined, { settings, choices }: Stored): Held["mode"] {
  return (policy ? resolve(choices, overlayOf(policy.values)) : settings).mode.value;
}

const PARTS = [
  ["code", "support_code"],
  ["check", "support_check"],
  ["policy", "support_policy"],
  ["log", "options_log"],
  ["diagnostics", "support_diagnostics"],
] as const;

function Contents() {
  return (
    <nav aria-label={t("support_contents")}>
      <ul class="contents">
        {PARTS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
