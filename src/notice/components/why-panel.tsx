/** Why the notice is here: the signs found on the page, and the code by which support staff can look them up. */
import { label } from "../labels";
import type { EvidenceView } from "../model";
import { ReferenceCode } from "./reference-code";

export function WhyPanel({ evidence, reference }: { evidence: EvidenceView[]; reference: string }) {
  return (
    <>
      <p>{label("notice_why_intro")}</p>
      <ul class="signs">
        {evidence.map(({ about, where, text }) => (
          <li key={about + where + text}>
            {about}
            <small>
              {where}: <q dir="auto">{text}</q>
            </small>
          </li>
        ))}
      </ul>
      <p class="note">{label("notice_why_local")}</p>
      {reference && <ReferenceCode code={reference} />}
    </>
  );
}
