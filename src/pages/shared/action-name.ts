import { t } from "../../platform/locale";
import type { LogAction } from "../../settings/log";

const NAMES = {
  shown: "options_log_shown",
  silent: "options_log_silent",
  now: "options_log_now",
  page: "options_log_page",
  site: "options_log_site_hidden",
  month: "options_log_month",
} as const satisfies Record<LogAction, string>;

/** What happened to a notice, in a few words. */
export function actionName(action: LogAction): string {
  return t(NAMES[action]);
}
