/** What a policy on this device says, and what of it was refused; so that an administrator sees at once what arrived. */
import { t } from "../../platform/locale";
import type { PolicyReading } from "../../settings/policy/read";
import { Part } from "../shared/part";
import { PolicyEntries } from "../shared/policy-entries";

export function PolicyPart({ policy }: { policy: PolicyReading }) {
  if (Object.keys(policy.values).length + policy.refused.length === 0) return null;
  return (
    <Part id="policy" title={t("options_policy")}>
      <PolicyEntries policy={policy} />
    </Part>
  );
}
