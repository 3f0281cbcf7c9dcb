/** Judges an address or a saved page by the rules in use, as if it were open in a tab. The page is not visited. */
import { useState } from "preact/hooks";
import { emptyFacts, type PageFacts } from "../../detection/facts";
import { isWebAddress } from "../../detection/web-address";
import { t } from "../../platform/locale";
import type { Held } from "../../settings/catalogue";
import type { PolicyReading } from "../../settings/policy/read";
import { askWorker } from "../shared/ask-worker";
import { Part } from "../shared/part";
import { rules } from "../shared/rules-in-use";
import { FileField } from "./file-field";
import { type Checked, Outcome } from "./outcome";
import { addressIn, factsIn, MAX_MEGABYTES, parsePage, readPageFile } from "./saved-page";

interface Props {
  /** That of this device, or the one that is tried. */
  policy: PolicyReading;
  mode: Held["mode"];
}

export function Check({ policy, mode }: Props) {
  const [address, setAddress] = useState("");
  const [checked, setChecked] = useState<Checked>();
  const [problem, setProblem] = useState("");

  function refuse(reason: string): void {
    setProblem(reason);
    setChecked(undefined);
  }

  async function judge(url: string, facts: PageFacts | undefined, file?: string): Promise<void> {
    const why = facts && (await askWorker("why/facts", { facts }));
    setProblem("");
    setChecked({ url, file, why });
  }

  async function checkAddress(): Promise<void> {
    const url = withScheme(address);
    if (!isWebAddress(url)) return refuse(t("support_check_no_address"));
    await judge(url, emptyFacts(url));
  }

  async function checkFile(file: File): Promise<void> {
    const read = await readPageFile(file);
    if ("problem" in read) return refuse(read.problem === "large" ? t("support_check_large", MAX_MEGABYTES) : t("support_check_binary"));
    const doc = parsePage(read.html);
    const url = address.trim() ? withScheme(address) : addressIn(read.html, doc);
    if (!url) return refuse(t("support_check_unknown"));
    if (!isWebAddress(url)) return refuse(t("support_check_no_address"));
    await judge(url, factsIn(doc, url, rules.addedNames), file.name);
  }

  return (
    <Part id="check" title={t("support_check")}>
      <p>{t("support_check_note")}</p>
      <FileField take={(file) => void checkFile(file)} accept=".html,.htm,.xhtml,text/html" label={t("support_check_file")}>
        <form
          class="ask"
          onSubmit={(event) => {
            event.preventDefault();
            void checkAddress();
          }}
        >
          <div class="field">
            <label for="address">{t("support_check_address")}</label>
            <input
              id="address"
              class="text"
              dir="ltr"
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://"
              value={address}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </div>
          <button type="submit" class="button main">
            {t("support_check_try")}
          </button>
        </form>
        <p class="soft">{t("support_check_file_note")}</p>
      </FileField>
      <div role="alert">{problem && <p class="problem">{problem}</p>}</div>
      <div role="status">{checked && <Outcome checked={checked} policy={policy} mode={mode} />}</div>
    </Part>
  );
}

/** People leave out what every address begins with. */
function withScheme(text: string): string {
  const address = text.trim();
  return address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}
