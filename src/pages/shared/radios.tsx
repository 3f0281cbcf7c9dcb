import type { Resolved } from "../../settings/resolve";
import { isManaged, Managed } from "./managed";

export interface Option<T> {
  value: T;
  label: string;
  /** A sentence more on what it means. */
  about?: string;
}

interface Props<T> {
  name: string;
  /** Id of the heading that says what is chosen here. */
  labelledBy: string;
  options: readonly Option<T>[];
  setting: Resolved<T>;
  choose: (value: T) => void;
}

/** One of a few values, all of them in sight. */
export function Radios<T extends string>({ name, labelledBy, options, setting, choose }: Props<T>) {
  const reason = `${name}-managed`;
  return (
    <fieldset aria-labelledby={labelledBy} aria-describedby={isManaged(setting) ? reason : undefined} disabled={setting.locked}>
      {options.map(({ value, label, about }) => (
        <label key={value} class="radio">
          <input type="radio" name={name} value={value} checked={setting.value === value} onChange={() => choose(value)} />
          <span>
            <b>{label}</b>
            {about && <span class="soft">{about}</span>}
          </span>
        </label>
      ))}
      <Managed id={reason} of={setting} />
    </fieldset>
  );
}
