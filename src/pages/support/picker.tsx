interface Props<T extends string> {
  id: string;
  label: string;
  /** Each value with its name. */
  options: readonly (readonly [T, string])[];
  value: T;
  choose: (value: T) => void;
}

/** One of a few values that are no setting. */
export function Picker<T extends string>({ id, label, options, value, choose }: Props<T>) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([candidate]) => candidate === event.currentTarget.value);
          if (chosen) choose(chosen[0]);
        }}
      >
        {options.map(([candidate, name]) => (
          <option key={candidate} value={candidate}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
