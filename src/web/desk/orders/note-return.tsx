import { Button } from "@mantine/core";
import { useState } from "react";
import { useNoteReturn } from "../api/acting.ts";
import type { WholeOrder } from "../api/people-wire.ts";
import styles from "../customers/customers.module.css";
import { useMyself } from "../staff/me.ts";
import { useOrdersWords } from "./words/use-words.ts";

type Step = "received" | "refunded";

/** Notes that goods came back, and that their money was sent, for those who may; asked once more, since the customer is told. */
export function NoteReturn({ number, back }: { number: string; back: WholeOrder["returns"][number] }) {
  const words = useOrdersWords();
  const { rights } = useMyself();
  const [chosen, setChosen] = useState<Step | null>(null);
  const { mutate, isPending, isError, data } = useNoteReturn(number);
  const { id, receivedAt, refundedAt, withdrawnAt } = back;
  const steps: Step[] = refundedAt ? [] : receivedAt ? ["refunded"] : ["received", "refunded"];
  const isOver = !rights.includes("orders.change") || withdrawnAt !== null;
  const note = (step: Step, tell: boolean) => mutate({ id, step, tell }, { onSettled: () => setChosen(null) });
  if (isOver) return null;
  return (
    <>
      <div className={styles.deeds}>
        {chosen === null ? (
          steps.map((step) => (
            <Button key={step} variant="default" disabled={isPending} onClick={() => setChosen(step)}>
              {words.steps[step]}
            </Button>
          ))
        ) : (
          <>
            <strong>{words.steps[chosen]}</strong>
            <Button loading={isPending} onClick={() => note(chosen, true)}>
              {words.noteAndTell}
            </Button>
            <Button variant="default" disabled={isPending} onClick={() => note(chosen, false)}>
              {words.noteOnly}
            </Button>
            <Button variant="default" disabled={isPending} onClick={() => setChosen(null)}>
              {words.leave}
            </Button>
          </>
        )}
      </div>
      {data && <p role="status">{data.told ? words.notedAndTold : words.noted}</p>}
      {isError && (
        <p className={styles.failed} role="alert">
          {words.notNoted}
        </p>
      )}
    </>
  );
}
