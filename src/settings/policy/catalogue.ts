/**
 * Every setting that an organization can make by policy. The reader, the schema that browsers ask for, the templates for each
 * system and the reference in docs/administrators.md all come from here; a key that nothing reads has no place in it.
 */
import { DEFAULTS, SETTINGS } from "../catalogue";

interface Common {
  /** What it does, for administrators; a sentence or two, in English like the rest of their documents. */
  text: string;
  /** First version that knows it. */
  since: string;
}

interface YesOrNo extends Common {
  type: "boolean";
  default: boolean;
  /** Without this key it has nothing to go with. */
  needs?: string;
  example: boolean;
}

interface Choice<T extends string | number> extends Common {
  type: "choice";
  values: readonly T[];
  default: T;
  needs?: string;
  example: T;
}

interface List extends Common {
  type: "list";
  values: readonly string[];
  example: readonly string[];
}

interface Text extends Common {
  type: "text";
  /** Most characters. */
  max: number;
  /** Without this key it has nothing to go with. */
  needs?: string;
  /** True for a token: made of visible characters, and not shown on any page. */
  secret?: true;
  example: string;
}

interface Link extends Common {
  type: "link";
  max: number;
  needs?: string;
  /** How it may begin; links with other schemes are refused. */
  schemes: readonly string[];
  /** True where a service on the device itself may also be reached without encryption. */
  loopback?: true;
  example: string;
}

/** A list of texts of one form. */
interface Entries extends Common {
  type: "entries";
  of: "site" | "alternative";
  needs?: string;
  example: readonly string[];
}

/** Data as JSON text, so that a registry can carry it; what is in it is read by those who use it. */
interface Json extends Common {
  type: "json";
  max: number;
  example: string;
}

/** A public key for signatures (Ed25519). */
interface Key extends Common {
  type: "key";
  needs?: string;
  example: string;
}

export type PolicyEntry = YesOrNo | Choice<string> | Choice<number> | List | Text | Link | Entries | Json | Key;

/** What a link for people may be. */
const FOR_PEOPLE = ["https:", "mailto:", "tel:"] as const;

export const POLICIES = {
  mode: {
    type: "choice",
    values: [...SETTINGS.mode.values, "block"],
    default: DEFAULTS.mode,
    example: "interrupt",
    since: "0.1.0",
    text: "How insistent a notice is: a small tab to open (tab), a banner (notice), a full page to be read before going on (interrupt), or one that cannot be passed (block). People cannot change block, locked or not.",
  },
  language: {
    type: "choice",
    values: SETTINGS.language.values,
    default: DEFAULTS.language,
    example: "es",
    since: "0.1.0",
    text: "Language of notices and of the extension's own pages; auto is the browser's.",
  },
  privateWindows: {
    type: "choice",
    values: SETTINGS.privateWindows.values,
    default: DEFAULTS.privateWindows,
    example: "silent",
    since: "0.1.0",
    text: "Whether notices appear in private windows (show) or not (silent). The browser must let the extension in.",
  },
  logDays: {
    type: "choice",
    values: SETTINGS.logDays.values,
    default: DEFAULTS.logDays,
    example: 7,
    since: "0.1.0",
    text: "Days for which flagged pages are remembered on the device, by host; 0 remembers none.",
  },
  lockedSettings: {
    type: "list",
    values: ["mode", "language", "privateWindows", "logDays"],
    example: ["mode", "logDays"],
    since: "0.1.0",
    text: "Settings that people cannot change. One that is locked and not set has its default. Without a lock, a setting is a preset: it holds until the person chooses.",
  },
  allowSnooze: {
    type: "boolean",
    default: true,
    example: false,
    since: "0.1.0",
    text: "Whether people may hide notices on a page, on a site or for 30 days. Without it they can close a notice for now or fold it, and what they hid before is shown again.",
  },
  askReason: {
    type: "boolean",
    default: false,
    example: true,
    since: "0.1.0",
    text: "Asks people before they go on from a full page (interrupt) why they do. An answer is optional, and goes to the log on the device with at most 200 characters; never in private windows.",
  },
  disableFirstRunPage: {
    type: "boolean",
    default: false,
    example: true,
    since: "0.1.0",
    text: "Does not open the first-run page after installation.",
  },
  organizationName: {
    type: "text",
    max: 100,
    example: "Example University",
    since: "0.1.0",
    text: "Name of the organization. With it, the notice has a part that speaks for the organization.",
  },
  organizationMessage: {
    type: "text",
    max: 500,
    needs: "organizationName",
    example: "We have a license for another product. Ask us before you buy.",
    since: "0.1.0",
    text: "The organization's own words in the notice. Plain text; markup is shown as it is written.",
  },
  helpDeskUrl: {
    type: "link",
    max: 2000,
    needs: "organizationName",
    schemes: FOR_PEOPLE,
    example: "https://help.example.com/software",
    since: "0.1.0",
    text: "Where people get help: a link that begins with https:, mailto: or tel:.",
  },
  helpDeskLabel: {
    type: "text",
    max: 60,
    needs: "helpDeskUrl",
    example: "Ask the service desk",
    since: "0.1.0",
    text: "Text of the link to the help desk; without it, the notice names the link itself.",
  },
  approvedAlternatives: {
    type: "entries",
    of: "alternative",
    example: [
      "Example Protect | https://software.example.com/protect | Free for our staff",
      "Built-in protection | https://help.example.com/defender",
    ],
    since: "0.1.0",
    text: "Products that the organization recommends; they stand before all others.",
  },
  hideDefaultAlternatives: {
    type: "boolean",
    default: false,
    needs: "approvedAlternatives",
    example: false,
    since: "0.1.0",
    text: "Leaves out the alternatives of the extension itself, so that only approvedAlternatives are offered.",
  },
  exemptSites: {
    type: "entries",
    of: "site",
    example: ["*://*.intranet.example.com/*", "https://shop.example.com/licenses/*"],
    since: "0.1.0",
    text: "Sites on which no notice appears, as match patterns.",
  },
  customRules: {
    type: "json",
    max: 200_000,
    example: JSON.stringify({
      restrictions: [{ id: "no-acme", title: "No Acme software", text: "Acme software is not allowed on our computers." }],
      vendors: [{ name: "Acme Reader", domains: ["acme.example"], restriction: "no-acme" }],
    }),
    since: "0.1.0",
    text: "Vendors and sites of your own, and your rules about them. See docs/own-rules.md.",
  },
  rulesFeedKey: {
    type: "key",
    example: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    since: "0.1.0",
    text: "Public key with which rules from rulesFeedUrl are checked.",
  },
  rulesFeedUrl: {
    type: "link",
    max: 2000,
    needs: "rulesFeedKey",
    schemes: ["https:"],
    example: "https://rules.example.com/vendor-notice.jws",
    since: "0.1.0",
    text: "Where signed rules are fetched, in place of those that are built in. See docs/rules-feed.md.",
  },
  reportEndpoint: {
    type: "link",
    max: 2000,
    schemes: ["https:"],
    loopback: true,
    example: "https://collector.example.com/",
    since: "0.1.0",
    text: "Where a record of each flagged page goes, and of what was done with its notice; never of private windows. See docs/reporting.md.",
  },
  reportFormat: {
    type: "choice",
    values: ["otlp", "json"],
    default: "otlp",
    needs: "reportEndpoint",
    example: "otlp",
    since: "0.1.0",
    text: "Form of the records: OpenTelemetry logs over HTTP in JSON (otlp), or plain JSON (json).",
  },
  reportDetail: {
    type: "choice",
    values: ["host", "address"],
    default: "host",
    needs: "reportEndpoint",
    example: "host",
    since: "0.1.0",
    text: "Whether a record names the site only (host), or also the address of the page, without fragment and credentials (address).",
  },
  reportToken: {
    type: "text",
    max: 4000,
    needs: "reportEndpoint",
    secret: true,
    example: "replace-this-token",
    since: "0.1.0",
    text: "Sent with each report as Authorization: Bearer. Everybody who can read the policy on a device can read it, so let it do nothing but hand in reports.",
  },
} as const satisfies Record<string, PolicyEntry>;

export type PolicyKey = keyof typeof POLICIES;

type ValueOf<E> = E extends { type: "boolean" }
  ? boolean
  : E extends { type: "choice"; values: readonly (infer V)[] }
    ? V
    : E extends { type: "list"; values: readonly (infer V)[] }
      ? readonly V[]
      : E extends { type: "entries" }
        ? readonly string[]
        : string;

/** What a policy says, of the right types and within bounds. */
export type PolicyValues = { [K in PolicyKey]?: ValueOf<(typeof POLICIES)[K]> };

export const POLICY_KEYS = Object.keys(POLICIES) as readonly PolicyKey[];

/** The entry of a key, as one of the general kinds. */
export function policyEntry(key: PolicyKey): PolicyEntry {
  return POLICIES[key];
}

export function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(POLICIES, key);
}
