/** Where an organization's rules come from, by its policy. Pure. */
import type { PolicyValues } from "../policy/catalogue";

export interface FeedSource {
  /** https address. */
  url: string;
  /** Public key (Ed25519) in base64url. */
  key: string;
}

/** @returns undefined where no policy names a feed */
export function feedSource({ rulesFeedUrl: url, rulesFeedKey: key }: PolicyValues): FeedSource | undefined {
  return url !== undefined && key !== undefined ? { url, key } : undefined;
}

export function isSameSource(a: FeedSource | undefined, b: FeedSource | undefined): boolean {
  return a?.url === b?.url && a?.key === b?.key;
}
