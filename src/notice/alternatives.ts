/** What to use instead: what the organization approves, built-in protection of the reader's system, products for homes or for organizations. */
import type { OwnAlternative } from "../rules/own/own-rules";
import type { Alternative, AlternativeFile, OperatingSystem } from "../rules/schema";
import type { NoticeInput } from "./input";
import { foreign, localized } from "./localized";
import type { AlternativeGroup, AlternativeView, SourcedText } from "./model";
import { sourceOf } from "./sources";

const TITLES = {
  "built-in": "alternatives_built_in",
  consumer: "alternatives_consumer",
  business: "alternatives_business",
} as const;

/** @returns groups in reading order; a group without anything for the reader's system is left out */
export function alternativeGroups(input: NoticeInput): AlternativeGroup[] {
  const approved = approvedGroup(input);
  const others = approved && input.policy?.onlyApproved ? [] : otherGroups(input);
  return approved ? [approved, ...others] : others;
}

function approvedGroup({ policy, managed, t }: NoticeInput): AlternativeGroup | undefined {
  if (!policy?.approved.length) return undefined;
  return {
    title: managed ? t("alternatives_approved_by", managed.organization) : t("alternatives_approved"),
    approved: true,
    items: policy.approved.map(({ name, url, about }) => ({ name, url, ...(about ? { about: { text: about } } : {}), facts: [] })),
  };
}

function otherGroups(input: NoticeInput): AlternativeGroup[] {
  // Ours are for those who leave an antivirus; what a vendor of the organization makes, only the organization knows.
  if (input.ownAlternatives) return ownGroups(input.ownAlternatives, input);
  const wanted = ["built-in", input.verdict.audience ?? "consumer"] as const;
  return wanted.map((group) => groupOf(group, input)).filter((group) => group.items.length > 0);
}

function ownGroups(alternatives: readonly OwnAlternative[], { t }: NoticeInput): AlternativeGroup[] {
  if (alternatives.length === 0) return [];
  const ordered = alternatives.toSorted((a, b) => a.name.localeCompare(b.name));
  const items = ordered.map(({ name, url, about }) => ({ name, url, ...(about ? { about: { text: about } } : {}), facts: [] }));
  return [{ title: t("alternatives_own"), items }];
}

function groupOf(group: AlternativeFile["group"], input: NoticeInput): AlternativeGroup {
  const files = input.alternativeFiles.filter((file) => file.group === group);
  const runs = group === "built-in" ? comesWith : runsOn;
  const items = files.flatMap((file) => file.alternatives.filter((item) => runs(item, input.os)).map((item) => view(item, file, input)));
  return { title: input.t(TITLES[group]), items };
}

/** Built-in protection is offered only to those whose system has it. */
function comesWith({ systems }: Alternative, os: OperatingSystem | undefined): boolean {
  return os !== undefined && (systems ?? []).includes(os);
}

function runsOn({ systems }: Alternative, os: OperatingSystem | undefined): boolean {
  return systems === undefined || os === undefined || systems.includes(os);
}

function view(item: Alternative, file: AlternativeFile, input: NoticeInput): AlternativeView {
  const about = item.about && { text: localized(item.about, input.language), ...foreign(item.about, input.language) };
  return {
    name: item.name,
    url: item.url,
    ...(about ? { about } : {}),
    facts: [...seat(item, file, input), ...evidence(item, file, input)],
  };
}

function seat(item: Alternative, file: AlternativeFile, { t }: NoticeInput): SourcedText[] {
  if (!item.headquarters) return [];
  // The last source of an alternative is the one that names its seat; those before it are about the product.
  return [{ text: t("alternatives_headquarters", item.headquarters), source: sourceOf(item.sources.slice(-1), file.sources) }];
}

function evidence(item: Alternative, file: AlternativeFile, { language }: NoticeInput): SourcedText[] {
  return (item.evidence ?? []).map(({ text, sources }) => ({
    text: localized(text, language),
    ...foreign(text, language),
    source: sourceOf(sources, file.sources),
  }));
}
