import type { Resolved } from "../../settings/resolve";
import { isManaged, Managed } from "./managed";
import type { Option } from "./radios";

interface Props<T> {
  id: string;
  label: string;
  options: readonly Option<T>[];
  setting: Resolved<T>;
  choose: (value: T) => void;
}

/** One of many values. */
export function Select<T extends string | number>({ id, label, options, setting, choose }: Props<T>) {
  const reason = `${id}-managed`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(setting.value)}
        disabled={setting.locked}
        aria-describedby={isManaged(setting) ? reason : undefined}
        onChange={(event) => {
          const chosen = options.find(({ value }) => String(value) === event.currentTarget.value);
          if (chosen) choose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
      <Managed id={reason} of={setting} />
    </div>
  );
}
