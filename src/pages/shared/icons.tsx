/** Drawn signs. They stand beside words that say the same, so readers of the accessibility tree do not meet them. */
const SHAPES = {
  info: "M10.5 11H12v6 M10 17h4 M12 7v.01",
  question: "M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8 M12 17v.01",
  check: "m7.5 12.5 3 3 6-7",
  dash: "M8 12h8",
  cross: "m8.5 8.5 7 7 m0-7-7 7",
  copy: "M9 9h9v11H9z M6 15V4h9",
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
