import { t } from "../../platform/locale";
import type { Resolved } from "../../settings/resolve";

/** Why a control cannot be used, or where its value comes from, when an organization had a say. */
export function Managed({ id, of }: { id: string; of: Resolved<unknown> }) {
  if (!isManaged(of)) return null;
  return (
    <p id={id} class="managed">
      {t(of.locked ? "options_locked" : "options_preset")}
    </p>
  );
}

export function isManaged({ locked, origin }: Resolved<unknown>): boolean {
  return locked || origin === "policy";
}
