/** In the place of an installer that was kept away: the notice, as it stands before a page that is blocked. `?address=` says which. */
import { draw } from "../../notice/components/draw";
import type { NoticeAction } from "../../notice/model";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { speakAsChosen } from "../../settings/store";
import { askWorker } from "../shared/ask-worker";
import { dressDocument } from "../shared/open-page";

const address = new URLSearchParams(location.search).get("address") ?? "";
const [model] = await Promise.all([askWorker("blocked/view", { address }), speakAsChosen()]);

if (model) {
  dressDocument(`${model.heading.text} – ${t("appName")}`);
  draw({ act: (_id, action) => void act(action), gone: () => undefined, alive: () => true }).show(model);
} else if (/^https?:/.test(address)) {
  // Nothing is blocked any more.
  location.replace(address);
}

async function act(action: NoticeAction): Promise<void> {
  if (action.do === "details") await browser.tabs.create({ url: `/src/pages/details/index.html${action.part ? `#${action.part}` : ""}` });
  if (action.do === "back") await goBack();
}

/** Before this page stands the one that the browser showed for the installer: only beyond it is there something to go back to. */
async function goBack(): Promise<void> {
  if (history.length > 2) return history.go(-2);
  await browser.tabs.create({});
  window.close();
}
