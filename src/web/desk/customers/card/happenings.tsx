import { Link } from "wouter";
import type { CustomerRecord } from "../../api/people-wire.ts";
import { orderPath } from "../../orders/address.ts";
import { money, shortDate } from "../../parts/times.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

interface Shown {
  record: CustomerRecord;
}

/** The customer's newest orders, each with the way to it. */
export function Orders({ record: { orders, ordersInAll } }: Shown) {
  const words = useCustomersWords();
  const { words: desk, locale } = useSpeech();
  const { card } = desk;
  return (
    <section className={styles.card} aria-label={card.orders}>
      <h2>{card.orders}</h2>
      {orders.length === 0 && <p className={styles.absent}>{card.noOrders}</p>}
      {ordersInAll > orders.length && <p className={styles.soft}>{words.allOrders(orders.length, ordersInAll)}</p>}
      <ul className={styles.plain}>
        {orders.map(({ number, status, placedAt, total, currency }) => (
          <li key={number} className={styles.split}>
            <span>
              <Link href={orderPath(number)}>{number}</Link>
              <small>
                {nameIn(card.statuses, status)}, {shortDate(new Date(placedAt), locale)}
              </small>
            </span>
            <b>{money(total, currency, locale)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Their conversations in all channels. */
export function Conversations({ record: { conversations } }: Shown) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  const { rights } = useMyself();
  const opens = rights.includes("conversations.read");
  return (
    <section className={styles.card} aria-label={words.conversations}>
      <h2>{words.conversations}</h2>
      {conversations.length === 0 && <p className={styles.absent}>{words.noConversations}</p>}
      <ul className={styles.plain}>
        {conversations.map(({ id, channel, lastAt, lastText }) => (
          <li key={id}>
            {opens ? (
              <Link href={`/inbox/all/${id}`}>{nameIn(words.doors, channel)}</Link>
            ) : (
              nameIn(words.doors, channel)
            )}
            <small>{shortDate(new Date(lastAt), locale)}</small>
            {lastText && <small dir="auto">{lastText}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Their questions and complaints. */
export function Tickets({ record: { tickets } }: Shown) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  return (
    <section className={styles.card} aria-label={words.tickets}>
      <h2>{words.tickets}</h2>
      {tickets.length === 0 && <p className={styles.absent}>{words.noTickets}</p>}
      <ul className={styles.plain}>
        {tickets.map(({ number, topic, openedAt, closedAt, text, orderNumber }) => (
          <li key={number}>
            {number}: {topic}
            <small>
              {[shortDate(new Date(openedAt), locale), orderNumber, closedAt ? words.closed : words.open]
                .filter(Boolean)
                .join(" · ")}
            </small>
            {text && (
              <small className={styles.words} dir="auto">
                {text}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
