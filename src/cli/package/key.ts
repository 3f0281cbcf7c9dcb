/** The private key that signs packages for Chrome and Edge. Its public half makes the extension's id. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../run-command";

export interface SigningKey {
  file: string;
  /** The public half, as the manifest has it. */
  publicKey: string;
  /** The id that Chrome and Edge give an extension with this key. */
  extensionId: string;
  /** True when the key was made just now. */
  isNew: boolean;
}

/**
 * The key must not get into the project or onto a web server by accident.
 * @param file the place that somebody asks for; in their home folder otherwise
 * @param publicFolders where it must not be
 * @throws UsageError when it would be in one of them
 */
export function keyPlace(file: string | undefined, publicFolders: readonly string[]): string {
  const place = file === undefined ? join(homedir(), "vendor-notice-key.pem") : resolve(file);
  for (const folder of publicFolders)
    if (isInside(place, folder)) throw new UsageError(`keep the key outside of ${folder}, not at ${place}`);
  return place;
}

function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/**
 * @param file a private key in the form PEM; one is made there when there is none, for its owner's eyes only. A file is never overwritten.
 * @throws Error when what is there is no RSA key
 */
export function signingKey(file: string): SigningKey {
  const isNew = !existsSync(file);
  if (isNew) makeKey(file);
  const spki = publicHalf(file);
  return { file, publicKey: spki.toString("base64"), extensionId: extensionId(spki), isNew };
}

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
}

function publicHalf(file: string): Buffer {
  const expected = `${file} must be an RSA private key in PEM form, as this command or \`openssl genrsa 2048\` makes one`;
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType !== "rsa") throw new Error(`it is of the type ${key.asymmetricKeyType}`);
    return createPublicKey(key).export({ type: "spki", format: "der" });
  } catch (error) {
    throw new Error(`${expected}: ${(error as Error).message}`);
  }
}

/**
 * The first half of the key's SHA-256, each digit written as one of the letters a to p (Chromium: components/crx_file/id_util.cc).
 * @param spki the public key in DER form
 */
export function extensionId(spki: Buffer): string {
  const digits = createHash("sha256").update(spki).digest("hex").slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)));
}
