/** "Explain this result": everything about the verdict, for those who answer for it. Asked for only when it is opened. */
import { useEffect, useState } from "preact/hooks";
import type { PageWhy, TabView } from "../../messages";
import { t } from "../../platform/locale";
import { Why } from "../shared/why";
import { askWorker } from "./ask-worker";

/** @param view what is known of the tab; a new one is explained anew */
export function Explanation({ tabId, view }: { tabId: number; view: TabView }) {
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState<PageWhy>();

  useEffect(() => {
    if (open) void askWorker("why/explain", { tabId }).then(setWhy);
  }, [open, view]);

  return (
    <details class="explanation" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("why_title")}</summary>
      {why && (
        <Why
          explanation={why.explanation}
          settings={why.settings}
          show={(where, text) => askWorker("why/outline", { tabId, where, text })}
        />
      )}
    </details>
  );
}
