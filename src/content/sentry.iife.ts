/**
 * The sentry: the one script that runs on listed pages by itself. It asks whether the page names a restricted vendor and,
 * only then, has the page read. On every other page it ends with that question: no message, no storage, no network.
 *
 * No framework, no polyfill: it must weigh nothing.
 */
import { standGuard } from "./stand";

standGuard(__VENDOR_NAMES__);
