/** Other products: what the organization approves first, then what the system brings along, the others by name. */
import { label } from "../labels";
import type { AlternativeGroup, AlternativeView } from "../model";
import { OutwardIcon } from "./icons";
import { OutwardLink, Sourced } from "./links";

export function AlternativesPanel({ groups }: { groups: AlternativeGroup[] }) {
  const approved = groups.filter((group) => group.approved);
  const listed = groups.filter((group) => !group.approved);
  return (
    <>
      {approved.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      {listed.length > 0 && <p class="note">{label("notice_alternatives_note")}</p>}
      {listed.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </>
  );
}

function Group({ group: { title, items } }: { group: AlternativeGroup }) {
  return (
    <div class="group">
      <h4>{title}</h4>
      <ul>
        {items.map((item) => (
          <Alternative key={item.url} item={item} />
        ))}
      </ul>
    </div>
  );
}

function Alternative({ item }: { item: AlternativeView }) {
  return (
    <li>
      <OutwardLink link={{ text: item.name, url: item.url }} name={item.name} look="product">
        {item.name}
        <OutwardIcon />
      </OutwardLink>
      {item.about && (
        <p lang={item.about.lang} dir="auto">
          {item.about.text}
        </p>
      )}
      {item.facts.map((fact) => (
        <p key={fact.text} class="fact" lang={fact.lang}>
          <Sourced statement={fact} />
        </p>
      ))}
    </li>
  );
}
