/** How it stands with the rules that an organization sends: where from, which are in use, when they were looked for, what went wrong. */
import { useState } from "preact/hooks";
import { formatDay, t } from "../../platform/locale";
import { type FeedCopy, type FeedState, rulesOf } from "../../settings/feed/kept";
import { askWorker } from "../shared/ask-worker";
import { momentOf } from "../shared/day";
import { Fact } from "../shared/fact";
import { Part } from "../shared/part";
import { compiled } from "../shared/rules";

interface Props {
  feed: { state: FeedState; copy: FeedCopy | undefined } | undefined;
  say: (text: string) => void;
}

export function FeedPart({ feed, say }: Props) {
  const [busy, setBusy] = useState(false);
  if (!feed) return null;
  const { state, copy } = feed;

  async function check(): Promise<void> {
    setBusy(true);
    await askWorker("feed/check", {}).finally(() => setBusy(false));
    say(t("options_feed_was_checked"));
  }

  return (
    <Part id="feed" title={t("options_feed")}>
      <p>{t("options_feed_note")}</p>
      <dl class="settings">
        <Fact name={t("options_feed_from")}>
          <bdi>{new URL(state.source.url).host}</bdi>
        </Fact>
        <Fact name={t("options_feed_used")}>{inUse(copy)}</Fact>
        <Fact name={t("options_feed_checked")}>{state.checkedAt === undefined ? t("options_feed_never") : momentOf(state.checkedAt)}</Fact>
        {state.problem && (
          <Fact name={t("options_feed_problem")}>
            {t(`feed_problem_${state.problem}`)} {state.detail && <code dir="ltr">{state.detail}</code>}
          </Fact>
        )}
      </dl>
      <button type="button" class="button" disabled={busy} onClick={() => void check()}>
        {t("options_feed_check")}
      </button>
    </Part>
  );
}

function inUse(copy: FeedCopy | undefined): string {
  const isHeld = rulesOf(copy, compiled.version, Date.now()) !== undefined;
  return copy && isHeld ? t("options_feed_of_day", formatDay(copy.date)) : t("options_feed_built_in");
}
