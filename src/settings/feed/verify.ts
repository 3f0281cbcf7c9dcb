/** Whether a feed is what the organization signed, is of today, and is not older than what is known. */
import { compactVerify, importJWK } from "jose";
import { decodeDocument, FEED_TYPE, type FeedDocument } from "./document";

export type VerifyProblem = "unsupported" | "signature" | "format" | "older" | "expired" | "superseded";

/** What a feed must not fall behind. */
export interface Floor {
  /** Number of the newest feed that was accepted; 0 for none. */
  version: number;
  /** Day of the rules that are built in. */
  date: string;
}

/**
 * @param text a signed feed (JWS in its compact form)
 * @param key public key (Ed25519) in base64url
 * @param now milliseconds since 1970
 */
export async function verifyFeed(text: string, key: string, floor: Floor, now: number): Promise<FeedDocument | VerifyProblem> {
  const payload = await openSigned(text.trim(), key);
  if (typeof payload === "string") return payload;
  const document = decodeDocument(new TextDecoder().decode(payload));
  if (!document) return "format";
  if (document.version < floor.version) return "older";
  if (document.expiresAt <= now) return "expired";
  return document.date < floor.date ? "superseded" : document;
}

async function openSigned(text: string, x: string): Promise<Uint8Array | "unsupported" | "signature"> {
  try {
    const key = await importJWK({ kty: "OKP", crv: "Ed25519", x }, "EdDSA");
    const { payload, protectedHeader } = await compactVerify(text, key, { algorithms: ["EdDSA", "Ed25519"] });
    return protectedHeader.typ === FEED_TYPE ? payload : "signature";
  } catch (error) {
    // Chrome and Edge know these signatures from version 137 on.
    return (error as Error).name === "NotSupportedError" ? "unsupported" : "signature";
  }
}
