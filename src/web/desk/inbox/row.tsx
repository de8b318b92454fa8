import { Link } from "wouter";
import type { Summary } from "../api/wire.ts";
import { useCalled } from "../parts/called.ts";
import { Icon } from "../parts/icon.tsx";
import { useNow } from "../parts/now.ts";
import { shortMoment } from "../parts/times.ts";
import { useMyself } from "../staff/me.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./inbox.module.css";
import { reasonWords } from "./reason.ts";
import { Standing } from "./standing.tsx";
import { Waiting } from "./waiting.tsx";

/** One conversation of a queue: who, what was said last, how long they wait and why. */
export function Row({ row, href, open }: { row: Summary; href: string; open: boolean }) {
  const { inbox } = useWords();
  const name = useCalled()(row);
  const fresh = row.unanswered > 0;
  return (
    <Link
      href={href}
      className={styles.row}
      data-row={row.id}
      data-fresh={fresh || undefined}
      aria-current={open ? "true" : undefined}
    >
      <span className={styles.top}>
        <b title={name} dir="auto">
          {name}
        </b>
        {row.waitingSince ? <Waiting since={row.waitingSince} /> : <LastTime row={row} />}
      </span>
      <span className={styles.said}>
        <span>{row.lastMessage ? <LastWords last={row.lastMessage} /> : inbox.noMessages}</span>
        {fresh && (
          <em title={inbox.unanswered(row.unanswered)} aria-label={inbox.unanswered(row.unanswered)} role="img">
            {row.unanswered}
          </em>
        )}
      </span>
      <Marks row={row} />
    </Link>
  );
}

function LastTime({ row: { lastMessage } }: { row: Summary }) {
  const { locale } = useSpeech();
  const at = lastMessage ? new Date(lastMessage.at) : null;
  const shown = useNow((seconds) => (at ? shortMoment(at, new Date(seconds * 1000), locale) : ""));
  return <time dateTime={lastMessage?.at}>{shown}</time>;
}

function LastWords({ last: { from, text } }: { last: NonNullable<Summary["lastMessage"]> }) {
  const { inbox } = useWords();
  const who = from === "bot" ? inbox.fromBot : from === "person" ? inbox.fromPerson : null;
  return (
    <>
      {who && <i>{who}: </i>}
      <bdi>{text}</bdi>
    </>
  );
}

/** Where from, in which language, and whose it is or why it waits. */
function Marks({ row }: { row: Summary }) {
  const { inbox } = useWords();
  const { id: me } = useMyself();
  return (
    <span className={styles.marks}>
      <span title={inbox.channels[row.channel]} role="img" aria-label={inbox.channels[row.channel]}>
        <Icon name={row.channel} size={16} />
      </span>
      <span>{nameIn(inbox.languages, row.locale)}</span>
      {row.blocked && (
        <span className={styles.mark} data-alarm>
          {inbox.blocked}
        </span>
      )}
      <Standing row={row} />
      {row.waitingSince && !row.heldBy && <span className={styles.mark}>{reasonWords(row.reason, inbox)}</span>}
      {row.heldBy && (
        <span className={styles.mark} data-held>
          {row.heldBy.id === me ? inbox.heldByMe : inbox.held(row.heldBy.name)}
        </span>
      )}
    </span>
  );
}
