/** Which operating system the browser runs on, for alternatives that are already there. */
import type { OperatingSystem } from "../rules/schema";
import browser from "./browser";

const NAMES: Record<string, OperatingSystem> = {
  win: "windows",
  mac: "macos",
  android: "android",
  cros: "chromeos",
  linux: "linux",
  openbsd: "linux",
  ios: "ios",
};

/** @returns undefined on a system for which no alternative is listed */
export async function operatingSystem(): Promise<OperatingSystem | undefined> {
  const { os } = await browser.runtime.getPlatformInfo();
  return NAMES[os];
}
