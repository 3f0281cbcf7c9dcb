/** Notices as the worker would build them, for every kind of page and every place, without having to find such a page. */
import type { Venue } from "../../detection/verdict";
import { buildModel, type NoticeInput, type Translate } from "../../notice/build-model";
import { isLabel } from "../../notice/labels";
import type { NoticeModel } from "../../notice/model";
import { fill } from "../../platform/message-format";
import { loadRules } from "../../rules/load";
import { RULES_FOLDER } from "../../rules/load-compiled";
import { readTexts, type Texts } from "../locales/messages";

export const OFFERS = ["purchase", "list", "download", "renewal"] as const;
export const VENUES = ["own", "shop", "app-store", "portal"] as const satisfies readonly Venue[];

type Offer = (typeof OFFERS)[number];

export interface Wanted {
  offer?: Offer;
  venue?: Venue;
  /** Folder of `_locales`. */
  locale?: string;
  direction?: "ltr" | "rtl";
  /** Anything else that differs from an ordinary notice in a shop. */
  changes?: Partial<NoticeInput>;
}

const rules = loadRules(RULES_FOLDER);

/** Name of the vendor that pictures are about: the first in the box. */
export const VENDOR = rules.vendors[0]?.name ?? "";

/** @returns the text for a key, as the browser fills it */
function translator(texts: Texts): Translate {
  return (key, ...values) => fill({ message: texts[key]?.message ?? "" }, values.map(String));
}

/** @param page address of the page that shows it */
export function modelFor(
  page: string,
  { offer = "purchase", venue = "shop", locale = "en", direction = "ltr", changes }: Wanted,
): NoticeModel {
  const [vendor] = rules.vendors;
  const restriction = rules.restrictions.find(({ id }) => id === vendor?.restriction);
  if (!vendor || !restriction) throw new Error("There is no vendor with a restriction in rules/.");
  const texts = readTexts(locale);
  const language = texts.page_language?.message ?? locale;
  const model = buildModel({
    id: crypto.randomUUID(),
    url: page,
    verdict: {
      kind: offer === "list" ? "purchase" : offer,
      vendor: vendor.id,
      restriction: restriction.id,
      product: "Premium",
      audience: "consumer",
      venue,
      listing: offer === "list",
      confidence: 1,
      evidence: [
        { rule: "title-subject", where: "title", text: `${vendor.name}: 5 devices, 1 year`, weight: 0.8 },
        { rule: "buy-control", where: "controls", text: "Add to cart", weight: 0.5 },
        { rule: "price", where: "price", text: "$36.99", weight: 0.3 },
      ],
      reference: "KAS-P-5N02JH",
    },
    vendorName: vendor.name,
    restriction,
    alternativeFiles: rules.alternatives,
    os: "windows",
    folded: false,
    today: new Date().toISOString().slice(0, 10),
    t: translator(texts),
    formatDay: (day) =>
      new Date(`${day}T12:00:00Z`).toLocaleDateString(language, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
    language,
    direction,
    ...changes,
  });
  // English labels are the browser's own.
  return locale === "en" ? model : { ...model, labels: Object.fromEntries(Object.entries(texts).filter(([key]) => isLabel(key))) };
}

/** A picture of what an organization adds. */
export const MANAGED = {
  organization: "Northgate Clinics",
  message: "We use Microsoft Defender on all our devices. Please do not install other security software.",
  helpDesk: { url: "https://help.northgate.example/", text: "Ask Northgate IT" },
};

/** The same organization's own list. */
export const POLICY = {
  approved: [{ name: "Northgate Shield", url: "https://shield.northgate.example/", about: "On all our devices already." }],
  onlyApproved: false,
  snooze: true,
  askReason: false,
};
