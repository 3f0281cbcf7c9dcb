/** Keys of a feed, as files of JSON (JWK). */
import { readFileSync, writeFileSync } from "node:fs";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { toPublicKey } from "../../settings/policy/coerce";
import { InputError } from "../page";

/**
 * Writes a new private key.
 * @returns the public key that belongs to it, for the policy
 * @throws InputError when the file is there already: a key that is lost cannot be made again
 */
export async function makeKey(path: string): Promise<string> {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const jwk = await exportJWK(privateKey);
  try {
    writeFileSync(path, `${JSON.stringify(jwk)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new InputError(`${path} is there already; a key is never overwritten.`);
    throw new InputError(`${path} cannot be written: ${(error as Error).message}`);
  }
  return jwk.x as string;
}

/** @throws InputError for anything but a private key as `makeKey` writes it */
export function readPrivateKey(path: string): JWK {
  const jwk = readJson(path) as JWK | null;
  if (jwk?.kty === "OKP" && jwk.crv === "Ed25519" && typeof jwk.d === "string") return jwk;
  throw new InputError(`${path} is no private key for feeds: expected a JWK (OKP, Ed25519) with "d", as "feed keygen" writes it.`);
}

/**
 * @param given the letters of the key, or a file with it; a private key's file is taken for its public half
 * @throws InputError for anything else
 */
export function readPublicKey(given: string): string {
  const letters = toPublicKey(given);
  if (letters) return letters;
  const jwk = readJson(given) as JWK | null;
  const key = toPublicKey({ kty: jwk?.kty, crv: jwk?.crv, x: jwk?.x });
  if (key) return key;
  throw new InputError(`${given} is no public key for feeds: expected 43 letters, or a file with a JWK (OKP, Ed25519).`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new InputError(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
}
