import { useId } from "preact/hooks";

interface Props<T> {
  label: string;
  value: T;
  /** Values and their names. */
  options: readonly (readonly [T, string])[];
  choose: (value: T) => void;
}

/** One of a few values, that nobody has a say in but the person. */
export function Choice<T extends string>({ label, value, options, choose }: Props<T>) {
  const id = useId();
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value as T)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
