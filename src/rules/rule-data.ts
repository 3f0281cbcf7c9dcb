/** All rule files, validated, as they were written. */
import type { AddressWords, AlternativeFile, PhraseFile, Restriction, SiteFile, Vendor } from "./schema";

export interface RuleData {
  vendors: Vendor[];
  restrictions: Restriction[];
  siteFiles: SiteFile[];
  phrases: PhraseFile[];
  addressWords: AddressWords;
  alternatives: AlternativeFile[];
}
