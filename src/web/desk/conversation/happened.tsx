import type { Locale } from "../../../base/index.ts";
import type { Open } from "../api/thread.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import type { InboxWords } from "../inbox/words/words.ts";
import { clockTime, shortMoment } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./thread.module.css";
import { useConversationWords } from "./words/use-words.ts";
import type { ConversationWords } from "./words/words.ts";

type Event = Open["events"][number];

/** Something that happened to the conversation, in one line between its messages. */
export function Happened({ event }: { event: Event }) {
  const { locale } = useSpeech();
  const { events } = useInboxWords();
  const { closing, given } = useConversationWords();
  return (
    <>
      <p className={styles.happened}>
        {sayEvent(event, events, locale)}
        {event.why.length > 0 && ` (${whyGiven(event, given)})`} ·{" "}
        <time dateTime={event.at}>{clockTime(new Date(event.at), locale)}</time>
      </p>
      {event.summary && (
        <p className={styles.known}>
          <b>{closing.known}</b> <span dir="auto">{event.summary}</span>
        </p>
      )}
    </>
  );
}

/** What told who got it from the others. */
const whyGiven = ({ why, subject, language }: Event, given: ConversationWords["given"]): string =>
  why
    .map((reason) => {
      if (reason === "language") return nameIn(given.languages, language ?? "");
      return reason === "skill" ? given.knows(nameIn(given.subjects, subject ?? "")) : nameIn(given.reasons, reason);
    })
    .join(", ");

function sayEvent({ kind, by, to, until, act }: Event, words: InboxWords["events"], locale: Locale): string {
  const who = by ?? words.somebody;
  switch (kind) {
    case "transferred":
      return words.transferred(who, to ?? words.somebody);
    case "assigned":
      return words.assigned(to ?? words.somebody);
    case "snoozed":
      return words.snoozed(who, until ? shortMoment(new Date(until), new Date(), locale) : "");
    case "taken":
    case "requeued":
    case "returned":
    case "closed":
      return words[kind](who);
    case "acted":
      return words.acted(who, act?.action ?? "", act?.order ?? "");
    case "reopened":
    case "handed_off":
      return words[kind];
    default:
      return kind;
  }
}
