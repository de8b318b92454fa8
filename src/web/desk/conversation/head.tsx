import { ActionIcon, Button, Modal } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Summary } from "../api/wire.ts";
import { reasonWords } from "../inbox/reason.ts";
import { Clocks, Until } from "../inbox/standing.tsx";
import { Waiting } from "../inbox/waiting.tsx";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { useCalled } from "../parts/called.ts";
import { Icon } from "../parts/icon.tsx";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import type { Words } from "../words/words.ts";
import { Acts } from "./acts.tsx";
import { Closing } from "./closing.tsx";
import styles from "./conversation.module.css";
import { useGiveBack } from "./use-owner.ts";

interface HeadProps {
  conversation: Summary;
  /** The newest message on the screen. */
  seen: number;
  back: () => void;
  showCard: () => void;
}

/** Whose conversation it is, and how to give it back. */
export function Head({ conversation, seen, back, showCard }: HeadProps) {
  const words = useWords();
  const { row } = useInboxWords();
  const { id: me, rights } = useMyself();
  const called = useCalled()(conversation);
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeLostFocus(name.current), []);
  return (
    <header className={styles.head}>
      <ActionIcon className={styles.back} variant="subtle" size={44} aria-label={words.common.back} onClick={back}>
        <Icon name="back" size={22} />
      </ActionIcon>
      <div className={styles.who}>
        <h1 ref={name} tabIndex={-1} title={called}>
          {called}
        </h1>
        <p>
          <Icon name={conversation.channel} size={15} />
          <span>{standingOf(conversation, me, { ...words, closed: row.closed })}</span>
          {conversation.waitingSince && <Waiting since={conversation.waitingSince} />}
          {conversation.snoozedUntil && <Until at={conversation.snoozedUntil} />}
          <Clocks row={conversation} />
        </p>
      </div>
      {conversation.heldBy?.id === me && <GiveBack id={conversation.id} seen={seen} />}
      {rights.includes("conversations.answer") && <Acts conversation={conversation} seen={seen} />}
      <ActionIcon className={styles.toCard} variant="subtle" size={44} aria-label={words.card.open} onClick={showCard}>
        <Icon name="card" size={22} />
      </ActionIcon>
    </header>
  );
}

/** Where the list has made room for the conversation, what had the focus is gone: it goes on from here. */
function takeLostFocus(name: HTMLElement | null): void {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body || focused.getClientRects().length === 0)
    name?.focus({ preventScroll: true });
}

function standingOf(
  { heldBy, waitingSince, reason, spam, closedAt }: Summary,
  me: string,
  { inbox, thread, work, closed }: Words & { closed: string },
): string {
  if (spam) return work.spam;
  if (heldBy) return heldBy.id === me ? inbox.heldByMe : inbox.held(heldBy.name);
  if (waitingSince) return reasonWords(reason, inbox);
  return closedAt ? closed : thread.bot;
}

/** Asks once more, and shows what the bot will know. */
function GiveBack({ id, seen }: { id: string; seen: number }) {
  const { work, common } = useWords();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, isError } = useGiveBack(id);
  return (
    <>
      <Button
        className={styles.giveBack}
        variant="default"
        leftSection={<Icon name="bot" />}
        onClick={() => setAsking(true)}
      >
        <span className={styles.whole}>{work.giveBack}</span>
        <span className={styles.short} aria-hidden="true">
          {work.giveBackShort}
        </span>
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={work.giveBack}
        closeButtonProps={{ "aria-label": common.close }}
      >
        <Closing
          id={id}
          text={work.giveBackSure}
          yes={work.giveBackYes}
          failed={isError ? work.giveBackFailed : null}
          pending={isPending}
          act={(summary) => mutate({ seen, ...(summary === undefined ? {} : { summary }) })}
          done={() => setAsking(false)}
        />
      </Modal>
    </>
  );
}
