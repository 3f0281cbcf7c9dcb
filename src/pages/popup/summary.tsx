import type { Ref } from "preact";
import type { TabView } from "../../messages";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";
import { Icon, type IconName } from "../shared/icons";
import { headingOf } from "../shared/in-one-line";
import { NewTabLink } from "../shared/new-tab-link";
import { ruleSentence } from "./rule-sentence";
import { explanationOf, reasonOf } from "./texts";

const ICONS: Record<TabView["state"], IconName> = {
  flagged: "info",
  perhaps: "question",
  silent: "check",
  exempt: "check",
  unread: "dash",
  unreadable: "cross",
};

/** The answer in a line, and why or what it means in a sentence. */
export function Summary({ view, heading }: { view: TabView; heading: Ref<HTMLHeadingElement> }) {
  const explanation = explanationOf(view);
  return (
    <div class={`summary ${view.state}`}>
      <div class="answer">
        <span class="sign">
          <Icon name={ICONS[view.state]} />
        </span>
        <h1 ref={heading} tabIndex={-1}>
          {headingOf(view)}
        </h1>
      </div>
      {explanation && <p>{explanation}</p>}
      {view.state === "flagged" && <Rule view={view} />}
      {view.state === "silent" && view.verdict && <p>{t("popup_why_silent", aboutRule(reasonOf(view.verdict).rule, t))}</p>}
    </div>
  );
}

function Rule({ view }: { view: TabView }) {
  const rule = ruleSentence(view);
  if (!rule) return null;
  return (
    <>
      <p>{rule.text}</p>
      {rule.source && (
        <p class="source">
          <NewTabLink href={rule.source.url}>{t("popup_source", rule.source.text)}</NewTabLink>
        </p>
      )}
    </>
  );
}
