import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Fragment, useRef, useState } from "react";
import { readOlder } from "../api/inbox.ts";
import { KEYS } from "../api/keys.ts";
import type { Open, Thread as ThreadRead } from "../api/thread.ts";
import type { DeskMessage, Summary } from "../api/wire.ts";
import { useCalled } from "../parts/called.ts";
import { Icon } from "../parts/icon.tsx";
import { useNow } from "../parts/now.ts";
import { dayName, isSameDay } from "../parts/times.ts";
import { useMyself } from "../staff/me.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import { BotReading } from "./bot-reading.tsx";
import { entriesOf } from "./entries.ts";
import { Happened } from "./happened.tsx";
import { Message } from "./message.tsx";
import { Note } from "./note.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import type { Postbox } from "./postbox.ts";
import styles from "./thread.module.css";
import { Translation } from "./translation.tsx";
import { UnsentAnswers } from "./unsent-answers.tsx";
import { useReach } from "./use-reach.ts";

/** How far from its end a thread is left alone: about two messages. */
const NEAR_PX = 160;

interface ThreadProps {
  open: Open;
  /** The message to be shown, by its number. */
  at: number | null;
  postbox: Postbox;
}

/**
 * What was said, oldest first. The box is turned upside down and holds one child that is not: so it stays at its end by itself, and
 * where one reads when earlier messages come in above.
 */
export function Thread({ open, at, postbox }: ThreadProps) {
  const { conversation, thread } = open;
  const { thread: words } = useWords();
  const box = useRef<HTMLElement>(null);
  const [away, setAway] = useState(false);
  useReach(open, at);
  return (
    <div className={styles.frame}>
      <section
        ref={box}
        className={styles.box}
        aria-label={words.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        onScroll={({ currentTarget }) => setAway(currentTarget.scrollTop < -NEAR_PX)}
      >
        <div className={styles.log} role="log" aria-label={words.title}>
          {thread.hasOlder && <Older id={conversation.id} thread={thread} />}
          {thread.messages.length === 0 && <p className={styles.empty}>{words.empty}</p>}
          {entriesOf(open).map((entry, place, all) =>
            "message" in entry ? (
              <Placed
                key={entry.message.seq}
                message={entry.message}
                before={entry.before}
                goesOn={"message" in (all[place - 1] ?? {})}
                conversation={conversation}
              />
            ) : "note" in entry ? (
              <Note key={entry.note.id} note={entry.note} />
            ) : (
              <Happened key={`${entry.event.kind} ${entry.event.at}`} event={entry.event} />
            ),
          )}
          <UnsentAnswers postbox={postbox} />
        </div>
      </section>
      {away && (
        <button
          type="button"
          className={styles.toNewest}
          aria-label={words.toNewest}
          onClick={() => box.current?.scrollTo({ top: 0, behavior: "smooth" })}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

interface PlacedProps {
  message: DeskMessage;
  before: DeskMessage | undefined;
  /** Whether it stands right under that one. */
  goesOn: boolean;
  conversation: Summary;
}

/** A message under its day, where that begins with it; with its author, where somebody else spoke before. */
function Placed({ message, before, goesOn: under, conversation }: PlacedProps) {
  const { locale } = useSpeech();
  const { id: me } = useMyself();
  const called = useCalled()(conversation);
  const isForeign = message.from === "customer" && message.text !== "" && conversation.locale !== locale;
  const at = new Date(message.at);
  const newDay = !before || !isSameDay(new Date(before.at), at);
  const goesOn =
    under && !newDay && before !== undefined && before.from === message.from && before.author === message.author;
  return (
    <Fragment>
      {newDay && <Day at={at} />}
      <Message message={message} goesOn={goesOn} title={called}>
        {message.staff === me && !message.deleted && (
          <OwnAnswer key={`own ${message.seq}`} conversation={conversation.id} message={message} />
        )}
        {message.from === "customer" && <BotReading conversation={conversation.id} seq={message.seq} />}
        {isForeign && <Translation key={locale} conversation={conversation.id} text={message.text} />}
      </Message>
    </Fragment>
  );
}

function Day({ at }: { at: Date }) {
  const { words, locale } = useSpeech();
  const name = useNow((seconds) => dayName(at, new Date(seconds * 1000), locale, words.thread));
  return <h2 className={styles.day}>{name}</h2>;
}

function Older({ id, thread }: { id: string; thread: ThreadRead }) {
  const { thread: words, common } = useWords();
  const client = useQueryClient();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => readOlder(id, thread),
    onSuccess: (longer) =>
      client.setQueryData<Open>(KEYS.conversation(id), (open) => open && { ...open, thread: longer }),
  });
  return (
    <div className={styles.older}>
      {isError && <span role="alert">{common.failed}</span>}
      <Button variant="subtle" size="compact-sm" loading={isPending} onClick={() => mutate()}>
        {words.older}
      </Button>
    </div>
  );
}
