/** Settings as a file, out and in, and back to the beginning. */
import { useRef, useState } from "preact/hooks";
import { t } from "../../platform/locale";
import { type Expected, MAX_LETTERS, type Problem, readSettingsFile, writeSettingsFile } from "../../settings/settings-file";
import { type Decisions, readDecisions, replaceDecisions, trimLog } from "../../settings/store";
import { Part } from "../shared/part";
import { saveFile } from "../shared/save-file";

const NOTHING: Decisions = { settings: {}, dismissals: [], folded: [] };

interface Props {
  say: (text: string, undo?: () => Promise<void>) => void;
}

export function Backup({ say }: Props) {
  const [problem, setProblem] = useState<Problem>();
  const input = useRef<HTMLInputElement>(null);

  async function save(): Promise<void> {
    const name = `vendor-notice-settings-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(name, writeSettingsFile(await readDecisions()), "application/json");
    say(t("options_exported", name));
  }

  async function replace(next: Decisions, text: string): Promise<void> {
    const before = await readDecisions();
    await replaceDecisions(next);
    await trimLog();
    say(text, () => replaceDecisions(before));
  }

  async function load(file: File): Promise<void> {
    const result = file.size > MAX_LETTERS ? { problem: { reason: "size" } as const } : readSettingsFile(await file.text());
    if ("problem" in result) return setProblem(result.problem);
    setProblem(undefined);
    await replace(result.decisions, t("options_imported"));
  }

  return (
    <Part id="file" title={t("options_file")}>
      <p>{t("options_file_note")}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void save()}>
          {t("options_export")}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t("options_import")}
        </button>
        <button type="button" class="button" onClick={() => void replace(NOTHING, t("options_reset_done"))}>
          {t("options_reset")}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t("options_import")}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void load(file);
          // The same file, once mended, can be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <div role="alert">{problem && <Refused problem={problem} />}</div>
      <p class="soft">{t("options_reset_note")}</p>
    </Part>
  );
}

function Refused({ problem }: { problem: Problem }) {
  return (
    <p class="problem">
      <b>{t("options_import_failed")}</b> <bdi>{explain(problem)}</bdi>
    </p>
  );
}

function explain(problem: Problem): string {
  if (problem.reason !== "value") return t(`options_problem_${problem.reason}`);
  return t("options_problem_value", problem.key || "{}", expectation(problem.expected));
}

function expectation(expected: Expected): string {
  if (typeof expected === "string") return t(`options_expected_${expected}`);
  return t("options_expected_one_of", expected.oneOf.map((value) => JSON.stringify(value)).join(", "));
}
