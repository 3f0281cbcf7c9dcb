import { t } from "../../platform/locale";
import type { Restriction } from "../../rules/schema";
import type { Cite } from "./citations";
import { Section } from "./section";
import { Statement, Text } from "./statement";

interface Props {
  parts: NonNullable<Restriction["guide"]>;
  vendor: string;
  cite: Cite;
}

/** Where the notice's link for people who use the product leads. */
export const GUIDE = "guide";

export function guideTitle(vendor: string): string {
  return t("details_guide", vendor);
}

/** For people who use the product: what still holds, how to switch, how to remove it. */
export function Guide({ parts, vendor, cite }: Props) {
  return (
    <Section id={GUIDE} title={guideTitle(vendor)}>
      {parts.map(({ id, title, statements }) => (
        <div key={id} class="part">
          <h3>
            <Text of={title} />
          </h3>
          {statements.map((statement) => (
            <Statement key={statement.id} of={statement} cite={cite} />
          ))}
        </div>
      ))}
      <p>
        <a href="#alternatives">{t("details_guide_alternatives")}</a>
      </p>
    </Section>
  );
}
