/** The settings in a policy file, out of whatever a system wraps them in. Pure. */
import { isRecord } from "../../rules/is-record";
import { isPolicyKey } from "./catalogue";

type Fields = Record<string, unknown>;

/** A file that holds no settings of this extension, or those of several; the message is for people, one line. */
export class PolicyFileError extends Error {
  override name = "PolicyFileError";
  readonly reason: "foreign" | "several";
  constructor(reason: PolicyFileError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * @param file what a JSON file holds
 * @throws PolicyFileError when it holds no settings of this extension, or those of several
 */
export function settingsIn(file: unknown): { settings: Fields; browser: "firefox" | "other" } {
  if (!isRecord(file)) throw new PolicyFileError("foreign", "expected an object with settings by name");
  const firefox = inside(file, "policies", "3rdparty", "Extensions");
  if (firefox) return { settings: oneOf(firefox), browser: "firefox" };
  const chromium = inside(file, "3rdparty", "extensions");
  if (chromium) return { settings: oneOf(chromium), browser: "other" };
  // Firefox also takes a manifest of its own, with the settings as its data.
  if (file.type === "storage" && isRecord(file.data)) return { settings: file.data, browser: "firefox" };
  return { settings: unwrapped(file), browser: "other" };
}

function inside(fields: Fields, ...path: string[]): Fields | undefined {
  return path.reduce<Fields | undefined>((at, name) => {
    const next = at?.[name];
    return isRecord(next) ? next : undefined;
  }, fields);
}

/** Settings of this extension among those of others: the only entry, or the one with names that we know. */
function oneOf(byId: Fields): Fields {
  const all = Object.values(byId).filter(isRecord);
  const known = all.filter((settings) => Object.keys(settings).some(isPolicyKey));
  const [settings, ...more] = all.length === 1 ? all : known;
  if (!settings) throw new PolicyFileError("foreign", "no settings of this extension in it");
  if (more.length > 0) throw new PolicyFileError("several", "settings of this extension under several ids: check them one at a time");
  return settings;
}

/** The Google Admin console wraps each value. */
function unwrapped(fields: Fields): Fields {
  const isWrapped = Object.values(fields).every((value) => isRecord(value) && Object.hasOwn(value, "Value"));
  return isWrapped ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, (value as Fields).Value])) : fields;
}
