import type { Chat, Turn } from "../../api/marketer.ts";
import type { Definition } from "../../api/wire.ts";
import { Nothing } from "../../parts/states.tsx";
import { countText } from "../count-text.ts";
import { FiguresFound } from "../figures/figures-found.tsx";
import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { Beside } from "./beside.tsx";
import { Buyers } from "./buyers.tsx";
import { Conditions } from "./conditions.tsx";
import { Goods } from "./goods.tsx";
import { Look } from "./look.tsx";
import { People } from "./people.tsx";
import { Save } from "./save.tsx";
import { Sql } from "./sql.tsx";

/** What the chat has come to: what was understood, how many, who, and the details. */
export function Result({ chat }: { chat: Chat }) {
  const { result, figures: figuresWords } = useSegmentWords();
  const turn = chat.turns.at(-1);
  if (!turn)
    return (
      <section className={styles.result} data-empty>
        <Nothing icon="people" title={result.emptyTitle} text={result.emptyText} />
      </section>
    );
  const { definition, offers, figures } = turn.answer;
  if (figures)
    return (
      <section className={styles.result} aria-label={figuresWords.title}>
        <FiguresFound key={turn.id} turn={turn} figures={figures} />
      </section>
    );
  if (offers?.kind === "who")
    return (
      <section className={styles.result} aria-label={result.title}>
        <Buyers key={turn.id} turn={turn} chat={chat.id} called={offers.called} />
      </section>
    );
  if (offers?.kind === "each" || offers?.kind === "with")
    return (
      <section className={styles.result} aria-label={result.title}>
        <Beside key={turn.id} turn={turn} offers={offers} />
      </section>
    );
  return (
    <section className={styles.result} aria-label={result.title} data-empty={definition ? undefined : true}>
      {definition ? (
        <Found key={turn.id} turn={turn} chat={chat.id} definition={definition} />
      ) : (
        <Nothing icon="people" title={result.nothingTitle} text={result.nothingText} />
      )}
    </section>
  );
}

function Found({ turn, chat, definition }: { turn: Turn; chat: string | null; definition: Definition }) {
  const words = useSegmentWords();
  const { step, isPending, isError } = useStepping();
  const { count, description, people, sql, offers } = turn.answer;
  const told = count ? countText(count, words) : "";
  return (
    <div className={styles.found} aria-busy={isPending}>
      <header className={styles.card}>
        <h1>{description}</h1>
        <p className={styles.count} role="status">
          {isPending ? words.result.updating : told}
        </p>
        {turn.unread.length > 0 && (
          <p className={styles.warning}>
            <b>{words.result.unreadTitle}.</b> {words.result.unreadText(turn.unread.join(", "))}
          </p>
        )}
        {isError && step?.said.by === "hand" && (
          <p className={styles.failed} role="alert">
            {words.result.refineFailed}
          </p>
        )}
        <Conditions definition={definition} clauses={turn.answer.clauses} />
        {chat && <Save chat={chat} turn={turn} />}
      </header>
      {offers?.kind === "to" && (
        <section className={styles.card} aria-label={words.offers.title}>
          <h2>{words.offers.title}</h2>
          <Goods goods={offers.goods} />
        </section>
      )}
      <People people={people} count={told} definition={definition} />
      <Look key={JSON.stringify(definition)} definition={definition} clauses={turn.answer.clauses} />
      <Sql definition={definition} given={sql} />
    </div>
  );
}
