/** What the worker knows when it builds a notice. Everything that touches the browser is handed in, so that building is pure. */
import type { Verdict } from "../detection/verdict";
import type { MessageKey } from "../platform/locale";
import type { AlternativeFile, OperatingSystem, Restriction } from "../rules/schema";

/** A text of `_locales`, its $1 … $9 filled with `values`. */
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string;

export interface NoticeInput {
  /** See `NoticeModel.id`. */
  id: string;
  verdict: Verdict;
  url: string;
  /** Name of the vendor for people. */
  vendorName: string;
  restriction: Restriction;
  alternativeFiles: readonly AlternativeFile[];
  os: OperatingSystem | undefined;
  folded: boolean;
  /** YYYY-MM-DD */
  today: string;
  t: Translate;
  /** A day (YYYY-MM-DD) as the reader writes it. */
  formatDay: (day: string) => string;
  language: string;
  direction: "ltr" | "rtl";
}
