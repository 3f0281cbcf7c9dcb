/** Signs the rules of a folder. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CompactSign, importJWK, type JWK } from "jose";
import { loadCompiled, ruleDate } from "../../rules/load-compiled";
import { FEED_FORMAT, FEED_TYPE, type FeedDocument } from "../../settings/feed/document";
import { MAX_LETTERS } from "../../settings/feed/download";
import { InputError } from "../page";

const DAY = 24 * 60 * 60 * 1000;

export interface Order {
  /** A folder of the form of `rules/`. */
  folder: string;
  key: JWK;
  /** Days for which the rules hold. */
  days: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Number of the feed; seconds since 1970 where none is given, so that each is higher than those before. */
  version?: number;
}

/**
 * @returns the feed as it is to be served (JWS in its compact form)
 * @throws RuleError when a rule is broken; InputError when there are no rules, or the feed is larger than devices read
 */
export async function signFeed({ folder, key, days, now, version = Math.floor(now / 1000) }: Order): Promise<string> {
  if (!existsSync(join(folder, "version.json"))) throw new InputError(`${folder}: no rules here, expected a folder such as rules/`);
  const document: FeedDocument = {
    format: FEED_FORMAT,
    version,
    date: ruleDate(folder),
    issuedAt: now,
    expiresAt: now + days * DAY,
    rules: loadCompiled(folder).data,
  };
  const payload = new TextEncoder().encode(JSON.stringify(document));
  const signer = new CompactSign(payload).setProtectedHeader({ alg: "EdDSA", typ: FEED_TYPE });
  const feed = await signer.sign(await importJWK(key, "EdDSA"));
  if (feed.length > MAX_LETTERS) throw new InputError(`The feed has ${feed.length} letters, and devices read ${MAX_LETTERS} at most.`);
  return feed;
}
