import type { ReactNode } from "react";
import { Link } from "wouter";
import { useOrder } from "../api/orders.ts";
import type { WholeOrder } from "../api/people-wire.ts";
import { isProblem } from "../api/problem.ts";
import { customerPath } from "../customers/address.ts";
import styles from "../customers/customers.module.css";
import { Away } from "../parts/linked.tsx";
import { Failed, Loading } from "../parts/states.tsx";
import { money, shortDate } from "../parts/times.ts";
import { Nowhere } from "../shell/nowhere.tsx";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import { Moves, Payments, SentBack } from "./happenings.tsx";
import { OrderHistoryCard } from "./history.tsx";
import { ActFor } from "./on-behalf.tsx";
import { useOrdersWords } from "./words/use-words.ts";

/** One order: its goods, money, way and what became of it. */
export function OrderPage({ number }: { number: string }) {
  const { data, error, refetch } = useOrder(number);
  if (isProblem(error, "not_found")) return <Nowhere />;
  if (!data) return error ? <Failed again={() => void refetch()} /> : <Loading />;
  return <Known order={data} />;
}

function Known({ order }: { order: WholeOrder }) {
  const words = useOrdersWords();
  const { words: desk } = useSpeech();
  return (
    <>
      <Link href="/orders">← {words.back}</Link>
      <h1>{words.one(order.number)}</h1>
      <p className={styles.soft}>
        {nameIn(desk.card.statuses, order.status)}, {nameIn(words.payments, order.paymentStatus)}
      </p>
      <ActFor order={order} />
      <div className={styles.columns}>
        <div>
          <Lines order={order} />
          <Payments order={order} />
          <SentBack order={order} />
        </div>
        <div>
          <Whose order={order} />
          <Delivery order={order} />
          <Moves order={order} />
          <OrderHistoryCard number={order.number} currency={order.currency} />
        </div>
      </div>
    </>
  );
}

function Lines({ order: { lines, discount, deliveryPrice, total, currency, promoCode } }: { order: WholeOrder }) {
  const words = useOrdersWords();
  const { locale } = useSpeech();
  const sum = (amount: number) => money(amount, currency, locale);
  return (
    <section className={styles.card} aria-label={words.goods}>
      <h2>{words.goods}</h2>
      <ul className={styles.plain}>
        {lines.map(({ sku, name, quantity, unitPrice }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order stay in their order
          <li key={at} className={styles.split}>
            <span>
              {name ?? sku}
              <small>
                {sku} · {quantity} × {sum(unitPrice)}
              </small>
            </span>
            <b>{sum(quantity * unitPrice)}</b>
          </li>
        ))}
      </ul>
      <dl className={styles.sums}>
        {discount > 0 && <Fact name={words.discount}>{sum(discount)}</Fact>}
        {promoCode && <Fact name={words.promo}>{promoCode}</Fact>}
        {deliveryPrice > 0 && <Fact name={words.deliveryPrice}>{sum(deliveryPrice)}</Fact>}
        <Fact name={words.total}>
          <b>{sum(total)}</b>
        </Fact>
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Whose({ order: { customer, conversation } }: { order: WholeOrder }) {
  const words = useOrdersWords();
  const { rights } = useMyself();
  const name = customer && ([customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.externalId);
  return (
    <section className={styles.card} aria-label={words.customer}>
      <h2>{words.customer}</h2>
      {customer && rights.includes("customers.read") ? (
        <Link href={customerPath(customer.externalId)}>{name}</Link>
      ) : (
        <p>{name ?? words.guest}</p>
      )}
      {conversation && rights.includes("conversations.read") && (
        <p>
          <Link href={`/inbox/all/${conversation}`}>{words.conversation}</Link>
        </p>
      )}
    </section>
  );
}

function Delivery({ order }: { order: WholeOrder }) {
  const words = useOrdersWords();
  const { locale } = useSpeech();
  const { deliveryWay, deliveryCity, deliveryAddress, carrier, trackingNumber, trackingUrl, deliverBy } = order;
  const facts: [string, string | null][] = [
    [words.way, deliveryWay && words.ways[deliveryWay]],
    [words.address, [deliveryCity, deliveryAddress].filter(Boolean).join(", ") || null],
    [words.carrier, carrier],
    [words.promised, deliverBy && shortDate(new Date(`${deliverBy}T12:00`), locale)],
    [words.delay, order.delayReason],
    [words.cancelReason, order.cancelReason],
  ];
  return (
    <section className={styles.card} aria-label={words.delivery}>
      <h2>{words.delivery}</h2>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ),
        )}
        {trackingNumber && (
          <Fact name={words.tracking}>
            {trackingUrl ? <Away href={trackingUrl}>{trackingNumber}</Away> : trackingNumber}
          </Fact>
        )}
      </dl>
    </section>
  );
}
