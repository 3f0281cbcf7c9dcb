/** "Explain this result" and "Report a mistake", for those who answer for a verdict. Asked for only when one of them is opened. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PageWhy, TabView } from "../../messages";
import { t } from "../../platform/locale";
import { Report } from "../shared/report";
import { Why } from "../shared/why";
import { askWorker } from "./ask-worker";

/** @param view what is known of the tab; a new one is explained anew */
export function Explanation({ tabId, view }: { tabId: number; view: TabView }) {
  const [wanted, want] = useState(false);
  const [why, setWhy] = useState<PageWhy>();

  useEffect(() => {
    if (wanted) void askWorker("why/explain", { tabId }).then(setWhy);
  }, [wanted, view]);

  const open = () => want(true);
  return (
    <div class="explanation">
      <Fold label={t("why_title")} open={open}>
        {why && (
          <Why
            explanation={why.explanation}
            settings={why.settings}
            show={(where, text) => askWorker("why/outline", { tabId, where, text })}
          />
        )}
      </Fold>
      <Fold label={t("report_title")} open={open}>
        {why && <Report of={why} />}
      </Fold>
    </div>
  );
}

function Fold({ label, open, children }: { label: string; open: () => void; children: ComponentChildren }) {
  return (
    <details onToggle={(event) => event.currentTarget.open && open()}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
