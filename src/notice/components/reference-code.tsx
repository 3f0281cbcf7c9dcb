/** The code that support staff can decode, to be read out or copied. */
import { useRef, useState } from "preact/hooks";
import { label } from "../labels";

export function ReferenceCode({ code }: { code: string }) {
  const [copied, setCopied] = useState(false);
  const ref = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
    } catch {
      // A page without encryption, or one whose policy forbids it: what is marked can be copied by hand.
      if (ref.current) getSelection()?.selectAllChildren(ref.current);
    }
  };
  return (
    <p class="reference">
      {label("notice_reference")}{" "}
      <code dir="ltr" ref={ref}>
        {code}
      </code>
      <button type="button" class="button plain" onClick={() => void copy()}>
        {label(copied ? "notice_copied" : "notice_copy")}
      </button>
      <output class="unseen">{copied ? label("notice_copied") : ""}</output>
    </p>
  );
}
