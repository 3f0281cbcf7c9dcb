import { t } from "../../platform/locale";
import type { Alternative, AlternativeFile } from "../../rules/schema";
import type { ApprovedAlternative } from "../../settings/policy/approved";
import { NewTabLink } from "../shared/new-tab-link";
import type { Cite, Numbering } from "./citations";
import { Section } from "./section";
import { References, Statement, Text } from "./statement";

const ORDER: readonly AlternativeFile["group"][] = ["built-in", "consumer", "business"];
const TITLES = {
  "built-in": "details_alternatives_built_in",
  consumer: "details_alternatives_consumer",
  business: "details_alternatives_business",
} as const;

interface Props extends Numbering {
  files: readonly AlternativeFile[];
  /** What the organization recommends, in its own order. */
  approved: readonly ApprovedAlternative[];
  /** Name of the organization, where it gave one. */
  organization?: string;
}

/** What to use instead: what the organization approves, what is there already, then what can be had, with the facts that are known. */
export function Alternatives({ files, approved, organization, citeFrom }: Props) {
  const ordered = files.toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
  return (
    <Section id="alternatives" title={t("details_alternatives")}>
      {approved.length > 0 && <Approved products={approved} organization={organization} />}
      {files.length > 0 && <p>{t("details_alternatives_note")}</p>}
      {ordered.map((file) => (
        <Group key={file.group} file={file} cite={citeFrom(file.sources)} />
      ))}
    </Section>
  );
}

function Approved({ products, organization }: { products: readonly ApprovedAlternative[]; organization?: string }) {
  return (
    <>
      <h3>{organization ? t("alternatives_approved_by", organization) : t("alternatives_approved")}</h3>
      <ul class="products">
        {products.map(({ name, url, about }) => (
          <li key={url}>
            <h4>
              <NewTabLink href={url}>{name}</NewTabLink>
            </h4>
            {about && <p dir="auto">{about}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Group({ file, cite }: { file: AlternativeFile; cite: Cite }) {
  return (
    <>
      <h3>{t(TITLES[file.group])}</h3>
      <p class="soft">
        <Text of={file.about} />
      </p>
      <ul class="products">
        {file.alternatives.map((product) => (
          <Product key={product.id} product={product} cite={cite} />
        ))}
      </ul>
    </>
  );
}

function Product({ product, cite }: { product: Alternative; cite: Cite }) {
  const { name, url, about, headquarters, evidence = [], sources } = product;
  // The sources stand behind the last of what they are for.
  const references = <References to={cite(sources)} />;
  return (
    <li>
      <h4>
        <NewTabLink href={url}>{name}</NewTabLink>
        {!about && !headquarters && references}
      </h4>
      {about && (
        <p>
          <Text of={about} />
          {!headquarters && references}
        </p>
      )}
      {headquarters && (
        <p>
          {t("alternatives_headquarters", headquarters)}
          {references}
        </p>
      )}
      {evidence.map((statement) => (
        <Statement key={statement.id} of={statement} cite={cite} />
      ))}
    </li>
  );
}
