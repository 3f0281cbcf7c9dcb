import { t } from "../../platform/locale";
import type { Kind } from "../../rules/schema";

const NAMES = { purchase: "popup_kind_purchase", download: "popup_kind_download", renewal: "popup_kind_renewal" } as const;

/** A kind of page in a word. */
export function kindName(kind: Kind): string {
  return t(NAMES[kind]);
}
