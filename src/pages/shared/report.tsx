/** "Report a mistake": a ready report that the person sees, edits, and sends on in a way of their own. Nothing is sent from here. */
import "./report.css";
import { useId, useState } from "preact/hooks";
import { MISTAKES, type Mistake, makeReport } from "../../detection/report";
import { toJson, toMarkdown } from "../../detection/report-markdown";
import type { PageWhy } from "../../messages";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { Choice } from "./choice";
import { SendReport } from "./send-report";

interface Props {
  of: Pick<PageWhy, "report" | "rules" | "helpDesk">;
}

export function Report({ of }: Props) {
  const [mistake, setMistake] = useState<Mistake>(of.report.verdict.kind === "none" ? "missed" : "flag");
  const [note, setNote] = useState("");
  const [address, setAddress] = useState<"trimmed" | "whole">("trimmed");
  const [form, setForm] = useState<"markdown" | "json">("markdown");
  const [edited, edit] = useState<string>();
  const text = edited ?? written(of, mistake, note, address, form);
  return (
    <div class="report">
      <p>{t("report_intro")}</p>
      {/* What was edited by hand is not written over: the choices rest until the edits are taken back. */}
      <fieldset disabled={edited !== undefined}>
        <Choice
          label={t("report_mistake")}
          value={mistake}
          choose={setMistake}
          options={MISTAKES.map((id) => [id, t(`report_mistake_${id}`)])}
        />
        <Area label={t("report_note")} value={note} write={setNote} rows={3} />
        <Choice
          label={t("report_address")}
          value={address}
          choose={setAddress}
          options={[
            ["trimmed", t("report_address_trimmed")],
            ["whole", t("report_address_whole")],
          ]}
        />
        <Choice
          label={t("report_form")}
          value={form}
          choose={setForm}
          options={[
            ["markdown", "Markdown"],
            ["json", "JSON"],
          ]}
        />
      </fieldset>
      <Area label={t("report_text")} value={text} write={edit} rows={10} code />
      {edited !== undefined && (
        <button type="button" class="link" onClick={() => edit(undefined)}>
          {t("report_unedit")}
        </button>
      )}
      <SendReport text={text} mistake={mistake} helpDesk={of.helpDesk} />
    </div>
  );
}

function written(of: Props["of"], mistake: Mistake, note: string, address: "trimmed" | "whole", form: "markdown" | "json"): string {
  const { verdict, facts, wholeAddress } = of.report;
  const versions = { extension: browser.runtime.getManifest().version, rules: of.rules, browser: navigator.userAgent };
  const report = makeReport(mistake, note, verdict, address === "whole" ? { ...facts, url: wholeAddress } : facts, versions);
  return form === "json" ? toJson(report) : toMarkdown(report);
}

interface AreaProps {
  label: string;
  value: string;
  write: (text: string) => void;
  rows: number;
  /** Written by and for programs: from left to right, in letters of one width. */
  code?: boolean;
}

function Area({ label, value, write, rows, code = false }: AreaProps) {
  const id = useId();
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class={code ? "code" : ""}
        dir={code ? "ltr" : "auto"}
        spellcheck={!code}
        rows={rows}
        value={value}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </div>
  );
}
