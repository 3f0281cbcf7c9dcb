/** Links out of the page: always a new tab, never a trace of where they were followed from. */
import type { ComponentChildren } from "preact";
import { label } from "../labels";
import type { LinkText, SourcedText } from "../model";

interface OutwardLinkProps {
  link: LinkText;
  /** What a screen reader says; begins with the visible text. */
  name: string;
  look: string;
  /** Shown when the pointer rests on it. */
  hint?: string;
  children: ComponentChildren;
}

export function OutwardLink({ link, name, look, hint, children }: OutwardLinkProps) {
  return (
    <a
      class={look}
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      title={hint}
      aria-label={`${name} (${label("notice_new_tab")})`}
    >
      {children}
    </a>
  );
}

/** @param brief says only "Source", where many of them stand together and the publisher would drown the statement */
export function Sourced({ statement, brief }: { statement: SourcedText; brief?: boolean }) {
  const { text, source } = statement;
  if (!source) return text;
  return (
    <>
      {text}{" "}
      <OutwardLink link={source} name={label("notice_source", source.text)} hint={source.text} look="source">
        {brief ? label("notice_source_word") : source.text}
      </OutwardLink>
    </>
  );
}
