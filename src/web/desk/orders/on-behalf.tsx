import { ActButton } from "../acting/act-button.tsx";
import type { WholeOrder } from "../api/people-wire.ts";
import styles from "../customers/customers.module.css";
import { useMyself } from "../staff/me.ts";
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
