/** The notice over the page: it can be read, folded to a tab or closed, and the page goes on behind it. */
import { useRef } from "preact/hooks";
import { label } from "../labels";
import { Head } from "./head";
import { IconButton } from "./icon-button";
import { CloseIcon, FoldIcon } from "./icons";
import { Message, type MessageProps } from "./message";
import { useFocus } from "./use-focus";
import { useGiveWay } from "./use-give-way";
import { usePanels } from "./use-panels";

interface BannerProps extends MessageProps {
  takeFocus: boolean;
  onFold(): void;
  /** The reader turned to something that the banner covers. */
  onGiveWay(): void;
}

export function Banner({ takeFocus, onFold, onGiveWay, ...message }: BannerProps) {
  const panels = usePanels();
  const card = useRef<HTMLElement>(null);
  const foldButton = useFocus<HTMLButtonElement>(takeFocus);
  useGiveWay(card, onGiveWay);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The page's own dialog, if one is open, is not what was meant.
    event.preventDefault();
    if (!panels.close()) onFold();
  };

  return (
    <section class="card banner" aria-label={label("appName")} onKeyDown={onKeyDown} ref={card}>
      <Head model={message.model}>
        <IconButton name={label("notice_fold")} onClick={onFold} buttonRef={foldButton} icon={<FoldIcon />} />
        <IconButton name={label("notice_close")} onClick={() => message.onDismiss("now")} icon={<CloseIcon />} />
      </Head>
      <div class="body">
        <Message {...message} panels={panels} titleId="banner-title" />
      </div>
    </section>
  );
}
