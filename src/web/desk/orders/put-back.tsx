import { Button } from "@mantine/core";
import { useState } from "react";
import { isProblem } from "../api/problem.ts";
import { useUndo } from "../conversation/use-owner.ts";
import styles from "../customers/customers.module.css";
import { useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import { useOrdersWords } from "./words/use-words.ts";

/** Puts back what stood before a change; asked once more, since a customer may be told. */
export function PutBack({ number, id, label }: { number: string; id: number; label: string }) {
  const { history: words } = useOrdersWords();
  const { common } = useWords();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useUndo({ order: number });
  const why = Object.keys(words.stays).find((one) => isProblem(error, one));
  return (
    <>
      {asking && !error && <p>{words.sure}</p>}
      {error && (
        <p className={styles.failed} role="alert">
          {why ? nameIn(words.stays, why) : words.failed}
        </p>
      )}
      <div className={styles.deeds}>
        {asking ? (
          <>
            <Button loading={isPending} onClick={() => mutate(id)} autoFocus>
              {words.yes}
            </Button>
            <Button variant="default" disabled={isPending} onClick={() => setAsking(false)}>
              {common.cancel}
            </Button>
          </>
        ) : (
          <Button variant="default" size="compact-sm" aria-label={label} onClick={() => setAsking(true)}>
            {words.back}
          </Button>
        )}
      </div>
    </>
  );
}
