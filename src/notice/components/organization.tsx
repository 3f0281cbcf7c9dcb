/** What the organization that manages the device says. */
import { label } from "../labels";
import type { Managed } from "../model";
import { OutwardIcon } from "./icons";
import { OutwardLink } from "./links";

export function Organization({ managed: { organization, message, helpDesk } }: { managed: Managed }) {
  return (
    <div class="organization">
      <h3>{label("notice_organization", organization)}</h3>
      <p dir="auto">{message}</p>
      {helpDesk && (
        <OutwardLink link={helpDesk} name={helpDesk.text} look="button plain">
          {helpDesk.text}
          <OutwardIcon />
        </OutwardLink>
      )}
    </div>
  );
}
