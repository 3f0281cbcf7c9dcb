/** Tries a policy: what somebody would see on whose device it is deployed. Nothing is stored. */
import { useRef, useState } from "preact/hooks";
import { t } from "../../platform/locale";
import type { Choices } from "../../settings/catalogue";
import { overlayOf } from "../../settings/policy/overlay";
import type { PolicyReading } from "../../settings/policy/read";
import { type Effective, type Origin, resolve } from "../../settings/resolve";
import { Fact } from "../shared/fact";
import { focusPart, Part } from "../shared/part";
import { PolicyEntries } from "../shared/policy-entries";
import { FileField } from "./file-field";
import { EXAMPLE, NoticePreview } from "./notice-preview";
import { type PolicyProblem, readPolicyText } from "./policy-text";

const ID = "policy";
/** Larger files are no policies. */
const MAX_FILE = 1_000_000;

interface Props {
  policy: PolicyReading | undefined;
  /** What the person on this device chose: a policy does not take it away. */
  settings: Choices;
  tryPolicy: (policy: PolicyReading | undefined) => void;
  say: (text: string) => void;
}

export function Simulation({ policy, settings, tryPolicy, say }: Props) {
  const [problem, setProblem] = useState<PolicyProblem>();
  const input = useRef<HTMLTextAreaElement>(null);

  function apply(text: string): void {
    const result = readPolicyText(text);
    setProblem("problem" in result ? result.problem : undefined);
    tryPolicy("policy" in result ? result.policy : undefined);
    if ("policy" in result) say(t("support_policy_on"));
  }

  async function load(file: File): Promise<void> {
    const text = file.size > MAX_FILE ? "" : await file.text();
    if (input.current) input.current.value = text.slice(0, MAX_FILE);
    apply(text);
  }

  function end(): void {
    tryPolicy(undefined);
    if (input.current) input.current.value = "";
    focusPart(ID);
    say(t("support_policy_ended"));
  }

  return (
    <Part id={ID} title={t("support_policy")}>
      <p>{t("support_policy_note")}</p>
      <FileField take={(file) => void load(file)} accept=".json,application/json" label={t("options_import")}>
        <label for="policy-text">{t("support_policy_label")}</label>
        <textarea ref={input} id="policy-text" class="text code" dir="ltr" rows={6} spellcheck={false} autocomplete="off" />
        <div class="row">
          <button type="button" class="button" onClick={() => apply(input.current?.value ?? "")}>
            {t("support_policy_try")}
          </button>
          {policy && (
            <button type="button" class="button" onClick={end}>
              {t("support_policy_end")}
            </button>
          )}
        </div>
      </FileField>
      <div role="alert">{problem && <p class="problem">{explain(problem)}</p>}</div>
      {policy && <Outcome policy={policy} settings={resolve(settings, overlayOf(policy.values))} />}
    </Part>
  );
}

function explain(problem: PolicyProblem): string {
  return t(problem === "several" ? "support_policy_several" : `options_problem_${problem}`);
}

function Outcome({ policy, settings }: { policy: PolicyReading; settings: Effective }) {
  return (
    <div class="found">
      <p>{t("support_policy_on")}</p>
      <h3>{t("support_policy_settings")}</h3>
      <dl class="settings">
        {Object.entries(settings).map(([key, { value, origin, locked }]) => (
          <Fact key={key} name={<code dir="ltr">{key}</code>}>
            <bdi>{value}</bdi> · {t(ORIGINS[origin])}
            {locked && ` · ${t("support_policy_locked")}`}
          </Fact>
        ))}
      </dl>
      <PolicyEntries policy={policy} />
      <h3>{t("support_policy_example")}</h3>
      <NoticePreview {...EXAMPLE} policy={policy} mode={settings.mode.value} />
    </div>
  );
}

const ORIGINS = {
  default: "why_origin_default",
  choice: "why_origin_choice",
  policy: "why_origin_policy",
} as const satisfies Record<Origin, string>;
