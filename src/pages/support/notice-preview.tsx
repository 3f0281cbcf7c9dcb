/** What a notice says, as text: the words are those of the notice itself, its look is not. */
import type { Verdict } from "../../detection/verdict";
import { brandOf, noticePolicyOf } from "../../notice/brand";
import { buildModel } from "../../notice/build-model";
import type { NoticeModel } from "../../notice/model";
import { direction, formatDay, language, t } from "../../platform/locale";
import type { Held } from "../../settings/catalogue";
import type { PolicyReading } from "../../settings/policy/read";
import { findRestriction, vendorName } from "../../settings/rules-in-use";
import { Fact } from "../shared/fact";
import { rules } from "../shared/rules-in-use";

interface Props {
  verdict: Verdict;
  /** Address of the page it would stand on. */
  url: string;
  policy: PolicyReading;
  mode: Held["mode"];
}

export function NoticePreview({ mode, ...page }: Props) {
  const model = modelOf(page);
  if (!model) return null;
  const { heading, brief, managed } = model;
  return (
    <div class="preview">
      <p class="soft">{t(`options_mode_${mode}`)}</p>
      <p>
        <b>{heading.text}</b>
      </p>
      {brief.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {managed && (
        <blockquote>
          <p>
            <b>
              <bdi>{managed.organization}</bdi>
            </b>
          </p>
          <p>
            <bdi>{managed.message}</bdi>
          </p>
          {managed.helpDesk && (
            <p>
              <bdi>{managed.helpDesk.text}</bdi>: <bdi>{managed.helpDesk.url}</bdi>
            </p>
          )}
        </blockquote>
      )}
      <Alternatives groups={model.alternatives} />
    </div>
  );
}

function Alternatives({ groups }: { groups: NoticeModel["alternatives"] }) {
  return (
    <dl>
      {groups.map(({ title, items }) => (
        <Fact key={title} name={title}>
          <bdi>{items.map(({ name }) => name).join(", ")}</bdi>
        </Fact>
      ))}
    </dl>
  );
}

function modelOf({ verdict, url, policy }: Omit<Props, "mode">): NoticeModel | undefined {
  const restriction = findRestriction(rules, verdict.restriction);
  if (verdict.kind === "none" || !restriction) return undefined;
  const managed = brandOf(policy.values);
  return buildModel({
    ...(managed ? { managed } : {}),
    id: "",
    verdict,
    url,
    vendorName: vendorName(rules, verdict.vendor),
    restriction,
    alternativeFiles: rules.alternatives,
    ownAlternatives: rules.ownAlternatives[verdict.vendor ?? ""],
    policy: noticePolicyOf(policy.values, false),
    os: undefined,
    folded: false,
    today: new Date().toISOString().slice(0, 10),
    t,
    formatDay,
    language: language(),
    direction: direction(),
  });
}

const [vendor] = rules.compiled.vendors;

/** A page with a notice, for those who have none at hand. */
export const EXAMPLE: { verdict: Verdict; url: string } = {
  url: "https://shop.example/",
  verdict: {
    kind: "purchase",
    vendor: vendor?.id ?? null,
    restriction: vendor?.restriction ?? null,
    venue: "shop",
    listing: false,
    confidence: 1,
    evidence: [],
  },
};
