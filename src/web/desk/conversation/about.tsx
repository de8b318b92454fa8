import type { ReactNode } from "react";
import { Link } from "wouter";
import { ActButton } from "../acting/act-button.tsx";
import { useIsOn } from "../api/functions.ts";
import type { Open } from "../api/thread.ts";
import type { Card, Handoff, OrderLine } from "../api/wire.ts";
import { customerPath } from "../customers/address.ts";
import { reasonWords } from "../inbox/reason.ts";
import { orderPath } from "../orders/address.ts";
import { Icon } from "../parts/icon.tsx";
import { clockTime, dayName, money, shortDate } from "../parts/times.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./about.module.css";
import { Done } from "./done.tsx";
import { InShort } from "./in-short.tsx";
import { Marks } from "./marks.tsx";
import { Offers } from "./offers.tsx";
import { OtherThreads } from "./other-threads.tsx";
import { Worth } from "./worth.tsx";

interface Shown {
  open: Open;
  /** Puts a sentence into the answer; null while somebody else answers. */
  put: ((text: string) => void) | null;
}

/** Beside the thread: why the bot called, who the customer is, what they ordered. */
export const About = ({ open: { conversation, handoff, card, orders, done, threads }, put }: Shown) => (
  <div className={styles.about}>
    <Marks key={`marks ${conversation.id}`} conversation={conversation} />
    <InShort key={conversation.id} id={conversation.id} />
    {handoff && <Packet handoff={handoff} />}
    <Done key={`done ${conversation.id}`} at={{ conversation: conversation.id }} done={done} />
    {card ? <Known card={card} /> : <Stranger />}
    {card && <Worth key={card.externalId} customer={card.externalId} />}
    {card && (
      <Offers key={`offers ${card.externalId}`} customer={card.externalId} language={conversation.locale} put={put} />
    )}
    {card && <Orders orders={orders} conversation={conversation.id} />}
    <OtherThreads threads={threads} />
  </div>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>;

/** A line of the card, or half of one: a list of names and values lets nothing but one division around each. */
const Fact = ({ name, isHalf, children }: { name: string; isHalf?: boolean; children: ReactNode }) => (
  <div className={isHalf ? styles.half : undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Packet({ handoff: { reason, asked, tried, contact, openedAt } }: { handoff: Handoff }) {
  const { words, locale } = useSpeech();
  const { packet } = words;
  const at = new Date(openedAt);
  return (
    <Part title={packet.title}>
      <Facts>
        <Fact name={packet.reason}>{reasonWords(reason, words.inbox)}</Fact>
        <Fact name={packet.opened}>
          {dayName(at, new Date(), locale, words.thread)}, {clockTime(at, locale)}
        </Fact>
        {asked && (
          <Fact name={packet.asked}>
            <q className={styles.asked}>{asked}</q>
          </Fact>
        )}
        {contact && <Fact name={packet.contact}>{contact}</Fact>}
        {tried.length > 0 && (
          <Fact name={packet.tried}>
            {tried.map((one) => (
              <Tried key={JSON.stringify(one)} {...one} />
            ))}
          </Fact>
        )}
      </Facts>
    </Part>
  );
}

function Tried({ flow, slots }: Handoff["tried"][number]) {
  const { packet } = useWords();
  const isKnown = ([, value]: [string, unknown]) => value !== null && value !== "";
  const all = Object.entries(slots);
  const known = all.filter(isKnown).map(([slot, value]) => `${nameIn(packet.slots, slot)}: ${value}`);
  const lacking = all.filter((one) => !isKnown(one)).map(([slot]) => nameIn(packet.slots, slot));
  return (
    <p>
      {nameIn(packet.flows, flow)}
      {known.length > 0 && <small>{known.join(", ")}</small>}
      {lacking.length > 0 && <small>{packet.lacks(lacking.join(", "))}</small>}
    </p>
  );
}

function Stranger() {
  const { card } = useWords();
  return (
    <Part title={card.title}>
      <p className={styles.stranger}>
        <b>{card.stranger}</b>
        {card.strangerText}
      </p>
    </Part>
  );
}

function Known({ card }: { card: Card }) {
  const { words } = useSpeech();
  const { card: names, inbox } = words;
  const hasLoyalty = useIsOn("loyalty");
  return (
    <Part title={names.title}>
      <p className={styles.name}>
        <Link href={customerPath(card.externalId)}>{card.name ?? card.externalId}</Link>
      </p>
      {card.proof && (
        <p className={styles.proof}>
          <Icon name="shield" size={16} />
          {Object.hasOwn(names.proofs, card.proof) ? names.proofs[card.proof] : names.anyProof}
        </p>
      )}
      <Facts>
        <Fact name={names.phone}>{card.phone ? <a href={`tel:${card.phone}`}>{card.phone}</a> : <Absent />}</Fact>
        <Fact name={names.email}>{card.email ? <a href={`mailto:${card.email}`}>{card.email}</a> : <Absent />}</Fact>
        {card.city && (
          <Fact name={names.city} isHalf>
            {card.city}
          </Fact>
        )}
        {card.language && (
          <Fact name={names.language} isHalf>
            {nameIn(inbox.languages, card.language)}
          </Fact>
        )}
        {hasLoyalty && card.loyaltyLevel && (
          <Fact name={names.loyaltyLevel} isHalf>
            {card.loyaltyLevel}
          </Fact>
        )}
        <Fact name={names.externalId} isHalf>
          {card.externalId}
        </Fact>
        <Fact name={names.consents}>
          <Consents consents={card.consents} />
        </Fact>
      </Facts>
    </Part>
  );
}

const Absent = () => <span className={styles.absent}>{useWords().card.notGiven}</span>;

function Consents({ consents }: { consents: Card["consents"] }) {
  const { card } = useWords();
  const spoken = Object.entries(consents);
  if (spoken.length === 0) return <span className={styles.absent}>{card.noConsents}</span>;
  return spoken.map(([channel, granted]) => (
    <span key={channel} className={styles.consent} data-granted={granted || undefined}>
      {nameIn(card.channels, channel)}: {granted ? card.granted : card.refused}
    </span>
  ));
}

function Orders({ orders, conversation }: { orders: OrderLine[]; conversation: string }) {
  const { words, locale } = useSpeech();
  const { card } = words;
  return (
    <Part title={card.orders}>
      {orders.length === 0 && <p className={styles.absent}>{card.noOrders}</p>}
      <ul className={styles.orders}>
        {orders.map(({ number, status, placedAt, total, currency }) => (
          <li key={number}>
            <b>
              <Link href={orderPath(number)}>{number}</Link>
            </b>
            <span>{money(Number(total), currency, locale)}</span>
            <span data-status={status}>{nameIn(card.statuses, status)}</span>
            <time dateTime={placedAt}>{shortDate(new Date(placedAt), locale)}</time>
            <ActButton number={number} conversation={conversation} isCompact />
          </li>
        ))}
      </ul>
    </Part>
  );
}
