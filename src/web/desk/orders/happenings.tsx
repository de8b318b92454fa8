import type { WholeOrder } from "../api/people-wire.ts";
import styles from "../customers/customers.module.css";
import { money } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import { NoteReturn } from "./note-return.tsx";
import { useOrdersWords } from "./words/use-words.ts";

interface Shown {
  order: WholeOrder;
}

/** When something was, as the reader's language writes it. */
function useMoment(): (at: string) => string {
  const { locale } = useSpeech();
  return (at) => new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}

/** Money that came and went back. */
export function Payments({ order: { payments, currency } }: Shown) {
  const words = useOrdersWords();
  const { locale } = useSpeech();
  const moment = useMoment();
  return (
    <section className={styles.card} aria-label={words.money}>
      <h2>{words.money}</h2>
      {payments.length === 0 && <p className={styles.absent}>{words.noMoney}</p>}
      <ul className={styles.plain}>
        {payments.map(({ kind, amount, reason, method, createdAt, settledAt, lapsedAt }) => (
          <li key={`${kind} ${createdAt} ${amount}`} className={styles.split}>
            <span>
              {words.moneyKinds[kind]}: {nameIn(words.reasons, reason)}
              <small>
                {[method, settledAt ? moment(settledAt) : lapsedAt ? words.lapsed : words.owed]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
            <b>{money(kind === "refund" ? -amount : amount, currency, locale)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came back of it, for money or for other goods. */
export function SentBack({ order: { number, returns, exchanges, currency } }: Shown) {
  const words = useOrdersWords();
  const { locale } = useSpeech();
  const moment = useMoment();
  if (returns.length + exchanges.length === 0) return null;
  return (
    <section className={styles.card} aria-label={words.returns}>
      <h2>{words.returns}</h2>
      <ul className={styles.plain}>
        {returns.map((back) => (
          <li key={back.id}>
            {back.name ?? back.sku} × {back.quantity}
            {back.amount !== null && `, ${money(back.amount, currency, locale)}`}
            <small>{[moment(back.requestedAt), back.reason].filter(Boolean).join(" · ")}</small>
            <small>{stateOf(back, words, moment)}</small>
            <NoteReturn number={number} back={back} />
          </li>
        ))}
        {exchanges.map(({ fromSku, toSku, quantity, requestedAt, sentAt, withdrawnAt }) => (
          <li key={`${fromSku} ${toSku} ${requestedAt}`}>
            {fromSku} → {toSku} × {quantity}
            <small>{moment(requestedAt)}</small>
            <small>{withdrawnAt ? words.withdrawn : sentAt ? words.sent(moment(sentAt)) : words.asked}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf(
  { receivedAt, refundedAt, withdrawnAt }: WholeOrder["returns"][number],
  words: ReturnType<typeof useOrdersWords>,
  moment: (at: string) => string,
): string {
  if (withdrawnAt) return words.withdrawn;
  if (refundedAt) return words.refunded(moment(refundedAt));
  return receivedAt ? words.received(moment(receivedAt)) : words.asked;
}

/** How it moved on. */
export function Moves({ order }: Shown) {
  const words = useOrdersWords();
  const { words: desk } = useSpeech();
  const moment = useMoment();
  const { statuses } = desk.card;
  const days: [string, string | null][] = [
    ["new", order.placedAt],
    ["paid", order.paidAt],
    ["shipped", order.shippedAt],
    ["delivered", order.deliveredAt],
    ["cancelled", order.cancelledAt],
  ];
  return (
    <section className={styles.card} aria-label={words.moves}>
      <h2>{words.moves}</h2>
      <dl className={styles.facts}>
        {days.map(
          ([status, at]) =>
            at && (
              <div key={status}>
                <dt>{nameIn(statuses, status)}</dt>
                <dd>{moment(at)}</dd>
              </div>
            ),
        )}
      </dl>
      {order.moves.length > 0 && <h3>{words.moved}</h3>}
      <ul className={styles.plain}>
        {order.moves.map(({ from, to, at, source, told }) => (
          <li key={`${at} ${to}`}>
            {nameIn(statuses, from)} → {nameIn(statuses, to)}
            <small>
              {[moment(at), nameIn(words.sources, source), told ? words.told : null].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
