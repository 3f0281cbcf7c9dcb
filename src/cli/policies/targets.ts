/** The browsers that policies are made for, by the id under which each knows the extension, and the samples that are set in them. */
import manifest from "../../../manifest.json" with { type: "json" };
import { POLICY_KEYS, type PolicyEntry, type PolicyKey, policyEntry } from "../../settings/policy/catalogue";

export interface Ids {
  chrome: string;
  edge: string;
  firefox: string;
}

/** Each store gives the extension an id of its own; only Firefox takes that of the manifest. */
export const PLACEHOLDERS: Ids = {
  chrome: "CHROME_EXTENSION_ID",
  edge: "EDGE_EXTENSION_ID",
  firefox: manifest.browser_specific_settings.gecko.id,
};

/** Browsers of Google's family, which keep policies in the same way at different places. */
export interface Chromium {
  name: "Chrome" | "Edge";
  id: string;
  title: string;
  /** Where its policies are in the registry, below the machine or the person. */
  registry: string;
  /** Prefix of its preference domains on macOS. */
  domain: string;
}

export function chromiums({ chrome, edge }: Ids): readonly [Chromium, Chromium] {
  return [
    { name: "Chrome", id: chrome, title: "Google Chrome", registry: "Software\\Policies\\Google\\Chrome", domain: "com.google.Chrome" },
    { name: "Edge", id: edge, title: "Microsoft Edge", registry: "Software\\Policies\\Microsoft\\Edge", domain: "com.microsoft.Edge" },
  ];
}

/** The registry key under which a browser keeps the policy of an extension. */
export function registryKey({ registry, id }: Chromium): string {
  return `${registry}\\3rdparty\\extensions\\${id}\\policy`;
}

export function entries(): [PolicyKey, PolicyEntry][] {
  return POLICY_KEYS.map((key) => [key, policyEntry(key)]);
}

/** Every setting with its example. */
export function examples(): Record<PolicyKey, PolicyEntry["example"]> {
  return Object.fromEntries(entries().map(([key, { example }]) => [key, example])) as Record<PolicyKey, PolicyEntry["example"]>;
}
