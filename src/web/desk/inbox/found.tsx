import { Button } from "@mantine/core";
import { useDeferredValue } from "react";
import { Link } from "wouter";
import { type SearchAnswer, useSearch } from "../api/support.ts";
import { useCalled } from "../parts/called.ts";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { shortMoment } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import type { Queue } from "../words/words.ts";
import styles from "./inbox.module.css";
import { Row } from "./row.tsx";
import { useInboxWords } from "./words/use-words.ts";

interface FoundProps {
  q: string;
  queue: Queue;
  /** The conversation that is open. */
  open: string | undefined;
}

/** What a search over all conversations found: conversations, and messages that lead to where they stand. */
export function Found({ q, queue, open }: FoundProps) {
  const { search } = useInboxWords();
  const called = useCalled();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSearch(useDeferredValue(q));
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  const all = <Part,>(part: (page: SearchAnswer) => Part[]) => data.pages.flatMap(part);
  const [conversations, threads] = [all((page) => page.conversations), all((page) => page.threads)];
  const messages = all((page) => page.messages);
  if (threads.length === 0 && messages.length === 0)
    return <Nothing icon="inbox" title={search.none} text={search.noneText} />;
  const byId = new Map(conversations.map((one) => [one.id, one]));
  return (
    <div className={styles.found}>
      {threads.length > 0 && <h2>{search.people}</h2>}
      <ul aria-label={search.people}>
        {threads.map((id) => {
          const row = byId.get(id);
          return row && <li key={id}>{<Row row={row} href={`/inbox/${queue}/${id}`} open={id === open} />}</li>;
        })}
      </ul>
      {messages.length > 0 && <h2>{search.messages}</h2>}
      <ul aria-label={search.messages}>
        {messages.map((message) => {
          const whose = byId.get(message.conversation);
          return (
            <li key={message.seq}>
              <Hit message={message} title={whose ? called(whose) : ""} queue={queue} />
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {search.more}
        </Button>
      )}
    </div>
  );
}

interface HitProps {
  message: SearchAnswer["messages"][number];
  title: string;
  queue: Queue;
}

function Hit({ message: { conversation, seq, text, at }, title, queue }: HitProps) {
  const { locale } = useSpeech();
  return (
    <Link href={`/inbox/${queue}/${conversation}/${seq}`} className={styles.row} data-row={`${conversation} ${seq}`}>
      <span className={styles.top}>
        <b dir="auto">{title}</b>
        <time dateTime={at}>{shortMoment(new Date(at), new Date(), locale)}</time>
      </span>
      <span className={styles.hit} dir="auto">
        {text}
      </span>
    </Link>
  );
}
