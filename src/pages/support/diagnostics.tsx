/** Everything about this installation in one text, which the person reads before anybody else does. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../platform/locale";
import { Choice } from "../shared/choice";
import { Part } from "../shared/part";
import { saveFile } from "../shared/save-file";
import { SHARES, type Share } from "./diagnostics-text";
import { readDiagnostics } from "./read-diagnostics";

export function Diagnostics({ say }: { say: (text: string) => void }) {
  const [share, setShare] = useState<Share>("none");
  const [text, setText] = useState("");
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLate = false;
    void readDiagnostics(share).then((read) => isLate || setText(read));
    return () => {
      isLate = true;
    };
  }, [share, turn]);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    say(t("popup_copied"));
  }

  function save(): void {
    const name = `vendor-notice-diagnostics-${new Date().toISOString().slice(0, 10)}.txt`;
    saveFile(name, text, "text/plain");
    say(t("options_exported", name));
  }

  return (
    <Part id="diagnostics" title={t("support_diagnostics")}>
      <p>{t("support_diagnostics_note")}</p>
      <Choice
        label={t("support_share")}
        value={share}
        choose={setShare}
        options={SHARES.map((value) => [value, t(`support_share_${value}`)] as const)}
      />
      <pre dir="ltr" lang="en">
        {text}
      </pre>
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {t("support_copy")}
        </button>
        <button type="button" class="button" onClick={save}>
          {t("support_save")}
        </button>
        <button type="button" class="button" onClick={() => setTurn(turn + 1)}>
          {t("support_again")}
        </button>
      </div>
    </Part>
  );
}
