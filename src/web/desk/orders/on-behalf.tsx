import { ActButton } from "../acting/act-button.tsx";
import { useActs } from "../api/acting.ts";
import type { WholeOrder } from "../api/people-wire.ts";
import { Done } from "../conversation/done.tsx";
import styles from "../customers/customers.module.css";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import { useOrdersWords } from "./words/use-words.ts";

/** Opens what may be done with the order for its customer; of a guest's it is said that there is nobody to act for. */
export function ActFor({ order: { number, customer } }: { order: WholeOrder }) {
  const words = useOrdersWords();
  const { rights } = useMyself();
  if (!rights.includes("orders.change")) return null;
  return customer ? (
    <ActButton number={number} conversation={null} />
  ) : (
    <p className={styles.absent}>{words.onBehalfGuest}</p>
  );
}

/** What was done with the order here, and how to take it back; nothing for those who may not. */
export function WhatWasDone({ number }: { number: string }) {
  const { rights } = useMyself();
  return rights.includes("orders.change") ? <Known number={number} /> : null;
}

function Known({ number }: { number: string }) {
  const { locale } = useSpeech();
  const { data } = useActs({ number, conversation: null, locale });
  if (!data || data.done.length === 0) return null;
  return (
    <div className={styles.card}>
      <Done at={{ order: number }} done={data.done} />
    </div>
  );
}
