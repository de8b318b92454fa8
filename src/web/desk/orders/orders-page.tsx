import { useEffect } from "react";
import { useParams } from "wouter";
import styles from "../customers/customers.module.css";
import { keyOf } from "../parts/packed.ts";
import { Nowhere } from "../shell/nowhere.tsx";
import { OrdersList } from "./list.tsx";
import { OrderPage } from "./order-page.tsx";
import { useOrdersWords } from "./words/use-words.ts";

/** The shop's orders: the list, and one of them. */
export function OrdersPage() {
  const { part } = useParams<{ part?: string }>();
  const { title } = useOrdersWords();
  useEffect(() => {
    document.title = `${title} · Beseda`;
  }, [title]);
  const number = part === undefined ? null : keyOf(part);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        {part === undefined && <OrdersList />}
        {part !== undefined && (number ? <OrderPage key={number} number={number} /> : <Nowhere />)}
      </div>
    </main>
  );
}
