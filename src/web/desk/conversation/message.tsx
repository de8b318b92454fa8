import type { ReactNode } from "react";
import type { DeskMessage } from "../api/wire.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { Away, Linked } from "../parts/linked.tsx";
import { clockTime } from "../parts/times.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import { Attachment } from "./attachment.tsx";
import { Delivery } from "./delivery.tsx";
import styles from "./thread.module.css";

interface MessageProps {
  message: DeskMessage;
  goesOn: boolean;
  title: string;
  /** What stands under its bubble. */
  children?: ReactNode;
}

/** One message; `goesOn` where the same one has just spoken. */
export function Message({ message, goesOn, title, children }: MessageProps) {
  const { locale } = useSpeech();
  const { said } = useInboxWords();
  return (
    <article
      className={styles.message}
      data-from={message.from}
      data-goes-on={goesOn || undefined}
      data-seq={message.seq}
    >
      <Author message={message} title={title} hidden={goesOn} />
      <div className={styles.bubble}>
        {message.file && <Attachment file={message.file} />}
        {message.text && (
          <p className={styles.text} dir="auto">
            <Linked text={message.text} />
          </p>
        )}
        {message.deleted && <p className={styles.gone}>{said.deleted}</p>}
        <Sources sources={message.sources} />
        <p className={styles.foot}>
          <time dateTime={message.at}>{clockTime(new Date(message.at), locale)}</time>
          {message.edited && !message.deleted && <span>{said.edited}</span>}
          {message.from !== "customer" && <Delivery delivery={message.delivery} why={message.why} />}
        </p>
      </div>
      <Buttons labels={message.buttons} />
      {children}
    </article>
  );
}

function Author(props: { message: DeskMessage; title: string; hidden: boolean }) {
  const { thread } = useWords();
  const { from, author } = props.message;
  const name = from === "customer" ? props.title : from === "bot" ? thread.bot : (author ?? thread.person);
  return (
    <h3 className={styles.author} data-unseen={props.hidden || undefined}>
      {from !== "customer" && <Icon name={from} size={14} />}
      {name}
    </h3>
  );
}

/** What the bot offered to press: for reading only. */
function Buttons({ labels }: { labels: string[] }) {
  const { thread } = useWords();
  if (labels.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={thread.offered}>
      {labels.map((label, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: buttons of one message never move
        <li key={at}>{label}</li>
      ))}
    </ul>
  );
}

function Sources({ sources }: { sources: DeskMessage["sources"] }) {
  const { thread } = useWords();
  if (sources.length === 0) return null;
  return (
    <ul className={styles.sources} aria-label={thread.sources}>
      {sources.map(({ title, url }) => (
        <li key={`${url} ${title}`}>
          <Icon name="book" size={14} />
          {url ? <Away href={url}>{title}</Away> : title}
        </li>
      ))}
    </ul>
  );
}
