/** Why a page was judged as it was: the three questions of the decision with all evidence, and what would change the outcome. */
import "./why.css";
import type { Role, RuleId } from "../../detection/classify/catalogue";
import type { Answer, Explanation } from "../../detection/explain";
import type { Evidence } from "../../detection/verdict";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";
import { Changes } from "./why-changes";
import { EvidenceItem, type Show } from "./why-evidence";
import { type HadSay, SettingsSay } from "./why-settings";

interface Props {
  explanation: Explanation;
  /** Outlines a piece of evidence on the page; left out where there is no page to show it on. */
  show?: Show;
  /** Settings that had a say in what was shown. */
  settings?: HadSay;
}

export function Why({ explanation, show, settings }: Props) {
  const { verdict, threshold, answers, lookedFor } = explanation;
  return (
    <div class="why">
      <p>{t("why_figures", percent(verdict.confidence), percent(threshold))}</p>
      <Question about="identity" answer={answers.identity} show={show} />
      <Question about="intent" answer={answers.intent} show={show} />
      <Question about="exclusion" answer={answers.exclusion} show={show} />
      {lookedFor.length > 0 && <LookedFor rules={lookedFor} />}
      <Changes explanation={explanation} />
      {settings && <SettingsSay settings={settings} />}
    </div>
  );
}

const QUESTIONS = { identity: "why_identity", intent: "why_intent", exclusion: "why_exclusion" } as const satisfies Record<Role, string>;

function Question({ about, answer: { strength, found }, show }: { about: Role; answer: Answer; show?: Show }) {
  return (
    <section>
      <h3>{t(QUESTIONS[about])}</h3>
      <p class="soft">{found.length > 0 ? t("why_strength", percent(strength)) : t("why_nothing")}</p>
      <ul>
        {found.map((item) => (
          <EvidenceItem key={keyOf(item)} item={item} show={show} />
        ))}
      </ul>
    </section>
  );
}

function LookedFor({ rules }: { rules: readonly RuleId[] }) {
  return (
    <details>
      <summary>{t("why_looked", rules.length)}</summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{aboutRule(rule, t)}</li>
        ))}
      </ul>
    </details>
  );
}

function keyOf({ rule, where, text, weight }: Evidence): string {
  return `${rule} ${where} ${text} ${weight}`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
