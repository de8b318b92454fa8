import { Button, Kbd } from "@mantine/core";
import { useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { type SuggestedDraft, useDrafts, useSkipDraft } from "../api/drafts.ts";
import type { Open } from "../api/thread.ts";
import { useDraftWords } from "../inbox/words/use-draft-words.ts";
import { Icon } from "../parts/icon.tsx";
import { shortDate } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./drafts.module.css";
import type { Postbox } from "./postbox.ts";

/** Drafts from the articles and from earlier answers, while the customer waits: each is sent as it is, put into the composer, or put aside. */
export function Drafts({ open, postbox, put }: { open: Open; postbox: Postbox; put: () => void }) {
  const words = useDraftWords();
  const { conversation } = open;
  const asked = askedIn(open);
  const { data, isPending, isError, refetch } = useDrafts(conversation.id, asked);
  const skip = useSkipDraft(conversation.id, asked);
  const [shown, setShown] = useState(() => !isNarrow());
  const drafts = data?.drafts ?? [];
  const take = (draft: SuggestedDraft) => {
    postbox.use(draft);
    put();
  };
  useDraftKeys((at) => {
    const draft = drafts[at];
    if (draft && asked !== null) take(draft);
  });
  const { unsent } = postbox.look();
  if (asked === null || unsent.length > 0) return null;
  if (isError)
    return (
      <p className={styles.state} role="alert">
        {words.failed}{" "}
        <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
          {words.again}
        </Button>
      </p>
    );
  if (isPending || drafts.length === 0)
    return (
      <p className={styles.state} role="status">
        {isPending ? words.loading : words.none}
      </p>
    );
  return (
    <section className={styles.drafts} aria-label={words.title}>
      <button type="button" className={styles.title} aria-expanded={shown} onClick={() => setShown(!shown)}>
        <Icon name="chevron" size={16} />
        {words.count(drafts.length)}
      </button>
      {shown && (
        <ol>
          {drafts.map((draft, at) => (
            <Draft
              key={draft.id}
              draft={draft}
              at={at}
              take={() => take(draft)}
              send={() => postbox.sendDraft(draft)}
              skip={() => skip(draft.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface DraftProps {
  draft: SuggestedDraft;
  at: number;
  take: () => void;
  send: () => void;
  skip: () => void;
}

function Draft({ draft, at, take, send, skip }: DraftProps) {
  const words = useDraftWords();
  const { text, gaps } = draft;
  return (
    <li>
      <p className={styles.source}>
        <Kbd aria-hidden="true">Alt {at + 1}</Kbd>
        <Source from={draft.from} />
      </p>
      <blockquote dir="auto">{text}</blockquote>
      {gaps.length > 0 && <p className={styles.gaps}>{words.fill(gaps.join(", "))}</p>}
      <div className={styles.deeds}>
        {gaps.length === 0 && (
          <Button size="compact-sm" onClick={send}>
            {words.send}
          </Button>
        )}
        <Button size="compact-sm" variant="default" aria-keyshortcuts={`Alt+${at + 1}`} onClick={take}>
          {words.edit}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={skip}>
          {words.skip}
        </Button>
      </div>
    </li>
  );
}

function Source({ from }: { from: SuggestedDraft["from"] }) {
  const words = useDraftWords();
  const { locale } = useSpeech();
  if (from.kind === "article")
    return (
      <span>
        {words.article}{" "}
        {from.url === null ? (
          from.title
        ) : (
          <a href={from.url} target="_blank" rel="noreferrer">
            {from.title}
          </a>
        )}
      </span>
    );
  return (
    <span>
      <Link href={`/inbox/closed/${from.conversation}/${from.seq}`}>
        {words.earlier(from.by, shortDate(new Date(from.at), locale))}
      </Link>
    </span>
  );
}

/** The customer's newest message, where no person has answered behind it; null where nobody waits. */
function askedIn({ thread }: Open): number | null {
  const newest = thread.messages.findLast(({ from }) => from === "customer")?.seq ?? null;
  const answered = thread.messages.findLast(({ from }) => from === "person")?.seq ?? 0;
  return newest !== null && newest > answered ? newest : null;
}

/** On a phone the thread is worth more than what could be answered to it. */
const isNarrow = () => matchMedia("(max-width: 47.99em)").matches;

/** Alt with 1, 2 or 3, wherever one is on the page, as soon as drafts are seen: by the key's place, since Alt types other signs on some keyboards. */
function useDraftKeys(take: (at: number) => void): void {
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const digit = /^Digit([1-3])$/.exec(event.code)?.[1];
      if (!digit || !event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (document.querySelector("[role=dialog], [role=menu]")) return;
      event.preventDefault();
      latest.current(Number(digit) - 1);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
