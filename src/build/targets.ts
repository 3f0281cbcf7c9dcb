/** Every package there is: which edition, for which browser, by which way. Whatever builds or packs goes by this table. Pure. */
import type { Manifest } from "./managed-edition";
import type { Browser } from "./manifest";

export type Edition = "standard" | "managed";

export interface Target {
  edition: Edition;
  browser: "chrome" | "edge" | "firefox";
  /** Who hands it out: a store, or the organization that deploys it. */
  channel: "store" | "self-hosted";
  /** The build it is made of; Edge takes what Chrome takes. */
  build: Browser;
  /** What the store, or the browser itself, takes. */
  format: "zip" | "crx" | "xpi";
}

/** The standard edition has no self-hosted package: people get it, and its updates, from a store. */
export const TARGETS: readonly Target[] = [
  { edition: "standard", browser: "chrome", channel: "store", build: "chrome", format: "zip" },
  { edition: "standard", browser: "edge", channel: "store", build: "chrome", format: "zip" },
  { edition: "standard", browser: "firefox", channel: "store", build: "firefox", format: "xpi" },
  { edition: "managed", browser: "chrome", channel: "store", build: "chrome", format: "zip" },
  { edition: "managed", browser: "edge", channel: "store", build: "chrome", format: "zip" },
  { edition: "managed", browser: "firefox", channel: "store", build: "firefox", format: "xpi" },
  { edition: "managed", browser: "chrome", channel: "self-hosted", build: "chrome", format: "crx" },
  { edition: "managed", browser: "edge", channel: "self-hosted", build: "chrome", format: "crx" },
  { edition: "managed", browser: "firefox", channel: "self-hosted", build: "firefox", format: "xpi" },
];

/** @throws Error when there is no such package */
export function targetFor(edition: Edition, browser: Target["browser"], channel: Target["channel"]): Target {
  const found = TARGETS.find((target) => target.edition === edition && target.browser === browser && target.channel === channel);
  if (!found) throw new Error(`There is no ${edition} package for ${browser}, ${channel}`);
  return found;
}

/** @returns name of the folder under dist/ with the unpacked extension */
export function unpackedFolder({ build, edition }: Pick<Target, "build" | "edition">): string {
  return edition === "standard" ? build : `${build}-${edition}`;
}

export function fileName({ edition, browser, channel, format }: Target, version: string): string {
  return `vendor-notice-${version}-${edition}-${browser}-${channel}.${format}`;
}

/** What only the organization that hosts a package can say. */
export interface Host {
  /** Public half of the key that signs packages for Chrome and Edge: a copy loaded from a folder then has the same id. */
  publicKey: string;
  firefoxId: string;
  /** Where browsers ask for updates; without it they ask nobody. */
  updates?: Record<Browser, string>;
}

/**
 * @param built the manifest in the unpacked folder of the target
 * @param host for self-hosted packages, and only for them
 * @returns the manifest in the package. Stores refuse a key and an address of updates: they have their own.
 */
export function targetManifest({ build, channel }: Target, { key: _key, ...built }: Manifest, host?: Host): Manifest {
  if (channel === "store") return built;
  if (!host) throw new Error("A self-hosted package needs to know its host");
  const updates = host.updates && { update_url: host.updates[build] };
  const firefox = built.browser_specific_settings;
  if (!firefox) return { ...built, key: host.publicKey, ...updates };
  return { ...built, browser_specific_settings: { ...firefox, gecko: { ...firefox.gecko, id: host.firefoxId, ...updates } } };
}
