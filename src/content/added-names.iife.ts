/**
 * Beside the sentry, on devices whose rules name vendors that the build did not know: those of an organization. Only there is it
 * registered, and only there does a page cost a look into storage.
 */
import { stored } from "../notice/extension";
import { standGuard } from "./stand";

/** The key of `gateSlot`, which is not imported: it would bring half the extension along. */
const GATE = "gate";

async function start(): Promise<void> {
  const names = await stored(GATE);
  if (Array.isArray(names) && names.length > 0) standGuard(names);
}

// Without the extension behind it, after an update, there is nothing to watch for.
start().catch(() => undefined);
