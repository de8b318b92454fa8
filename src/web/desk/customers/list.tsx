import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { Link } from "wouter";
import { type CustomerSort, useCustomers } from "../api/customers.ts";
import type { Customers } from "../api/people-wire.ts";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { money, shortDate } from "../parts/times.ts";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import { customerPath } from "./address.ts";
import styles from "./customers.module.css";
import { useCustomersWords } from "./words/use-words.ts";

const SORTS: readonly CustomerSort[] = ["newest", "name", "spent"];
/** People stop typing for this long when they want to see what they have found. */
const PAUSE_MS = 250;

/** Customers, found by whatever is known of them. */
export function CustomersList() {
  const words = useCustomersWords();
  const { rights } = useMyself();
  const isMasked = !rights.includes("customers.personal");
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const [sort, setSort] = useState<CustomerSort>("newest");
  return (
    <>
      <h1>{words.title}</h1>
      <search className={styles.tools}>
        <TextInput
          type="search"
          label={words.search}
          placeholder={isMasked ? words.searchHintMasked : words.searchHint}
          value={typed}
          maxLength={200}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={words.sort}
          value={sort}
          data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
          onChange={({ currentTarget }) => setSort(SORTS.find((one) => one === currentTarget.value) ?? "newest")}
        />
      </search>
      <Found q={q} sort={sort} isMasked={isMasked} />
    </>
  );
}

function Found({ q, sort, isMasked }: { q: string; sort: CustomerSort; isMasked: boolean }) {
  const words = useCustomersWords();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCustomers(q, sort);
  const [first] = data?.pages ?? [];
  if (!data || !first) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  const customers = data.pages.flatMap((page) => page.customers);
  if (customers.length === 0)
    return q ? (
      <Nothing icon="people" title={words.nobodyTitle} text={isMasked ? words.nobodyTextMasked : words.nobodyText} />
    ) : (
      <Nothing icon="people" title={words.emptyTitle} text={words.emptyText} />
    );
  return (
    <section className={styles.card} aria-label={words.list}>
      <p className={styles.soft} role="status">
        {words.found(first.found)}
      </p>
      <ul className={styles.rows}>
        {customers.map((customer) => (
          <Row key={customer.externalId} customer={customer} currency={first.currency} />
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

function Row({ customer, currency }: { customer: Customers["customers"][number]; currency: string }) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  const { externalId, firstName, lastName, email, phone, city, orders, spent, lastOrderAt } = customer;
  const name = [firstName, lastName].filter(Boolean).join(" ");
  return (
    <li>
      <div>
        <Link href={customerPath(externalId)}>{name || words.nameless}</Link>
        <small>{[externalId, city].filter(Boolean).join(" · ")}</small>
      </div>
      <small>
        {email}
        {email && phone ? <br /> : null}
        {phone}
      </small>
      <div className={styles.figures}>
        {spent !== null && orders !== null && orders > 0 && <b>{money(spent, currency, locale)}</b>}
        <small>
          {orders ? words.orders(orders) : null}
          {lastOrderAt && `, ${shortDate(new Date(lastOrderAt), locale)}`}
        </small>
      </div>
    </li>
  );
}
