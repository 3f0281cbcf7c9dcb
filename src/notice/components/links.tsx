/** Links out of the page: always a new tab, never a trace of where they were followed from. */
import type { ComponentChildren } from "preact";
import { label } from "../labels";
import type { LinkText, SourcedText } from "../model";

export function OutwardLink({ link, name, look, children }: { link: LinkText; name: string; look: string; children: ComponentChildren }) {
  return (
    <a class={look} href={link.url} target="_blank" rel="noopener noreferrer" aria-label={`${name} (${label("notice_new_tab")})`}>
      {children}
    </a>
  );
}

/** A statement with its source behind it. */
export function Sourced({ statement }: { statement: SourcedText }) {
  const { text, source } = statement;
  return (
    <>
      {text}
      {source && (
        <>
          {" "}
          <OutwardLink link={source} name={label("notice_source", source.text)} look="source">
            {source.text}
          </OutwardLink>
        </>
      )}
    </>
  );
}
