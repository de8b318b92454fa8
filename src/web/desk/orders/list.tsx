import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { Link } from "wouter";
import { type OrdersFilter, useOrders } from "../api/orders.ts";
import type { Orders } from "../api/people-wire.ts";
import { customerPath } from "../customers/address.ts";
import styles from "../customers/customers.module.css";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { money, shortDate } from "../parts/times.ts";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import { orderPath } from "./address.ts";
import { useOrdersWords } from "./words/use-words.ts";

const ALL: OrdersFilter = { q: "", status: "", payment: "", from: "", to: "" };
const PAUSE_MS = 250;

/** Orders by number, status, payment and day. */
export function OrdersList() {
  const words = useOrdersWords();
  const [filter, setFilter] = useState(ALL);
  const [asked] = useDebouncedValue(filter, PAUSE_MS);
  return (
    <>
      <h1>{words.title}</h1>
      <Filters filter={filter} change={(change) => setFilter({ ...filter, ...change })} />
      <Found filter={{ ...asked, q: asked.q.trim() }} />
    </>
  );
}

function Filters({ filter, change }: { filter: OrdersFilter; change: (change: Partial<OrdersFilter>) => void }) {
  const words = useOrdersWords();
  const { words: desk } = useSpeech();
  const options = (names: Record<string, string>) => [
    { value: "", label: words.any },
    ...Object.entries(names).map(([value, label]) => ({ value, label })),
  ];
  const common = (name: keyof OrdersFilter) => ({
    label: words.filters[name],
    value: filter[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ [name]: currentTarget.value }),
  });
  return (
    <search className={styles.filters}>
      <TextInput type="search" placeholder={words.numberHint} maxLength={100} {...common("q")} />
      <NativeSelect data={options(desk.card.statuses)} {...common("status")} />
      <NativeSelect data={options(words.payments)} {...common("payment")} />
      <TextInput type="date" {...common("from")} />
      <TextInput type="date" {...common("to")} />
    </search>
  );
}

function Found({ filter }: { filter: OrdersFilter }) {
  const words = useOrdersWords();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOrders(filter);
  const orders = data?.pages.flatMap((page) => page.orders);
  if (!orders) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  if (orders.length === 0) return <Nothing icon="bag" title={words.noneTitle} text={words.noneText} />;
  return (
    <section className={styles.card} aria-label={words.title}>
      <ul className={styles.rows}>
        {orders.map((order) => (
          <Row key={order.number} order={order} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function Row({ order }: { order: Orders["orders"][number] }) {
  const { number, status, paymentStatus, placedAt, total, currency, deliveryCity, customer } = order;
  const words = useOrdersWords();
  const { words: desk, locale } = useSpeech();
  const { rights } = useMyself();
  const name = customer && ([customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.externalId);
  return (
    <li>
      <div>
        <Link href={orderPath(number)}>{number}</Link>
        <small>{[shortDate(new Date(placedAt), locale), deliveryCity].filter(Boolean).join(" · ")}</small>
      </div>
      <small>
        {customer && rights.includes("customers.read") ? (
          <Link href={customerPath(customer.externalId)}>{name}</Link>
        ) : (
          (name ?? words.guest)
        )}
      </small>
      <div className={styles.figures}>
        <b>{money(total, currency, locale)}</b>
        <small>
          {nameIn(desk.card.statuses, status)}
          {status !== paymentStatus && `, ${nameIn(words.payments, paymentStatus)}`}
        </small>
      </div>
    </li>
  );
}
