/** Other products: what the system brings along first, the others by name. */
import { label } from "../labels";
import type { AlternativeGroup, AlternativeView } from "../model";
import { OutwardIcon } from "./icons";
import { OutwardLink, Sourced } from "./links";

export function AlternativesPanel({ groups }: { groups: AlternativeGroup[] }) {
  return (
    <>
      <p class="note">{label("notice_alternatives_note")}</p>
      {groups.map((group) => (
        <div key={group.title} class="group">
          <h4>{group.title}</h4>
          <ul>
            {group.items.map((item) => (
              <Alternative key={item.url} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Alternative({ item }: { item: AlternativeView }) {
  return (
    <li>
      <OutwardLink link={{ text: item.name, url: item.url }} name={item.name} look="product">
        {item.name}
        <OutwardIcon />
      </OutwardLink>
      {item.about && <p lang={item.about.lang}>{item.about.text}</p>}
      {item.facts.map((fact) => (
        <p key={fact.text} class="fact" lang={fact.lang}>
          <Sourced statement={fact} />
        </p>
      ))}
    </li>
  );
}
