/** The rules as the extension carries them: validated, merged over languages, patterns turned into expressions, plain JSON. */
import type { AddressWords, ControlGroup, EditorialGroup, Kind, PageType, SiteRole, TextGroup } from "./schema";

/** What the content script needs to ask its first question: lower-case texts, one of which any mention of a vendor holds. */
export type Gate = readonly string[];

/** Patterns as rule authors write them; see `glob.ts`. */
interface InstallerPatterns {
  hosts: readonly string[];
  files: readonly string[];
  exempt: readonly string[];
}

export interface CompiledPage {
  id: string;
  kind: Kind | "none";
  about: string;
  /** Place of the rule as written, for support: file and JSON path. */
  source: string;
  host?: string;
  path: string;
  query?: Record<string, string>;
}

export interface CompiledVendor {
  id: string;
  code: string;
  name: string;
  restriction: string;
  names: string[];
  domains: string[];
  homeAliases: string[];
  pages: CompiledPage[];
  installers: { host: string; file: string; exempt: string };
  /** The same as written, for the browser's own rules; of a vendor that has any. */
  installerPatterns?: InstallerPatterns;
  /** Expression for app ids by store id; `none` lists apps that hand out nothing. */
  apps: Record<string, { offered: string; none: string }>;
  products: { name: string; terms: string[]; audience?: "consumer" | "business" }[];
  exempt: { name: string; terms: string[] }[];
  unrelated: string[];
}

export interface CompiledSite {
  id: string;
  name: string;
  role: SiteRole;
  hosts: string[];
  productInHost?: boolean;
  pages: { type: PageType; source: string; host?: string; path: string; query?: string }[];
}

export interface CompiledRules {
  /** Day and short hash of the data, such as 2026-11-22.3f9a. */
  version: string;
  vendors: CompiledVendor[];
  sites: CompiledSite[];
  controls: Record<ControlGroup, string[]>;
  editorial: Record<EditorialGroup, string[]>;
  text: Record<TextGroup, string[]>;
  address: {
    segments: AddressWords["segments"];
    hosts: AddressWords["hosts"];
    parameters: AddressWords["parameters"];
    cart: string[];
    asset: string;
    installer: string;
    /** The endings of file names that `installer` finds. */
    installerEndings: string[];
  };
}
