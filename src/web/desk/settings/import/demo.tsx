import { Button } from "@mantine/core";
import { useState } from "react";
import { useRemoveDemo } from "../../api/settings-import.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./words.ts";

/** What the demo shop is, and a way to take it out. */
export function DemoCard({ demo: { customers, orders } }: { demo: { customers: number; orders: number } }) {
  const { demo: words, failed } = useLocal(WORDS);
  const [isAsked, ask] = useState(false);
  const removing = useRemoveDemo();
  return (
    <section className={styles.card} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.soft}>{words.lead(customers, orders)}</p>
      {isAsked && <p>{words.sure}</p>}
      {removing.isError && (
        <p className={styles.failed} role="alert">
          {failed.other}
        </p>
      )}
      <div className={styles.deeds}>
        {isAsked ? (
          <>
            <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
              {words.yes}
            </Button>
            <Button variant="default" onClick={() => ask(false)}>
              {words.no}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => ask(true)}>
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
