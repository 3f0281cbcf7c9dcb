import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { t } from "../../platform/locale";
import type { Resolved } from "../../settings/resolve";
import { isolate } from "./isolate";

/** The name of the organization whose policy is on this device, as far as it gave one; any control on a page may have to say it. */
export const OrganizationName = createContext<string | undefined>(undefined);

/** Why a control cannot be used, or where its value comes from, when an organization had a say. */
export function Managed({ id, of }: { id: string; of: Resolved<unknown> }) {
  const name = useContext(OrganizationName);
  if (!isManaged(of)) return null;
  return (
    <p id={id} class="managed">
      {name ? t(of.locked ? "options_locked_by" : "options_preset_by", isolate(name)) : t(of.locked ? "options_locked" : "options_preset")}
    </p>
  );
}

export function isManaged({ locked, origin }: Resolved<unknown>): boolean {
  return locked || origin === "policy";
}
