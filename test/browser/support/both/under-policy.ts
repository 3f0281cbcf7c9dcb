/** Browsers under a real policy, as an administrator's file gives it to them. */
import { isDeepStrictEqual } from "node:util";
import { firefoxUnder, whyNoManagedFirefox } from "../managed-firefox";
import { CAN_DEPLOY, deploy, MANAGED_COPY, withdraw } from "../policy";
import { openChromiumDriver } from "./chromium-driver";
import type { BrowserName, Driver } from "./driver";
import { ID, openFirefoxDriver } from "./firefox-driver";
import { waitFor } from "./spec";

type Settings = Record<string, unknown>;

/** As long as browsers take at most to hand a policy out. */
const PATIENCE = 40_000;

/** @returns in one sentence why this machine gives the browser no policy; undefined when it does */
export function whyNoPolicy(name: BrowserName): string | undefined {
  if (name === "Firefox") return whyNoManagedFirefox();
  return CAN_DEPLOY ? undefined : "the folder for policies cannot be written";
}

/**
 * @param settings in the form in which they are read
 * @throws Error when they do not arrive
 */
export async function openUnderPolicy(name: BrowserName, settings: Settings): Promise<Driver> {
  const { driver, remove } = await (name === "Firefox" ? firefox(settings) : chromium(settings));
  const close = async () => {
    await driver.close();
    remove();
  };
  const arrived = async () => isDeepStrictEqual(((await driver.kept()).policy as { values?: Settings } | undefined)?.values, settings);
  if (await waitFor(async () => (await arrived()) || undefined, PATIENCE)) return { ...driver, close };
  await close();
  throw new Error(`the policy did not arrive: ${JSON.stringify(settings)}`);
}

interface Opened {
  driver: Driver;
  remove(): void;
}

async function chromium(settings: Settings): Promise<Opened> {
  deploy(settings);
  return { driver: await openChromiumDriver(MANAGED_COPY), remove: withdraw };
}

async function firefox(settings: Settings): Promise<Opened> {
  const { program, remove } = firefoxUnder({ "3rdparty": { Extensions: { [ID]: settings } } });
  return { driver: await openFirefoxDriver(program), remove };
}
