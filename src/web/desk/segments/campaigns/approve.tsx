import { Button } from "@mantine/core";
import { useState } from "react";
import { useApprove, useDryRun } from "../../api/campaigns.ts";
import { isProblem } from "../../api/problem.ts";
import type { DryRun } from "../../api/wire.ts";
import { useWords } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { problemText } from "./problem-text.ts";

/** Sends it, after a question that says the exact number; the server sends to that number or to nobody. */
export function Approve({ id }: { id: string }) {
  const words = useSegmentWords();
  const { campaigns, people } = words;
  const { common } = useWords();
  const { data } = useDryRun(id);
  const [asked, ask] = useState<DryRun | null>(null);
  const { mutate, isPending, error } = useApprove(id);
  if (!data) return null;
  const refused = isProblem(error, "changed")
    ? campaigns.changed
    : isProblem(error, "nobody")
      ? campaigns.nobody
      : problemText(error, words);
  const send = ({ message }: DryRun) => mutate(message, { onError: () => ask(null) });
  return (
    <section className={styles.card}>
      {refused && (
        <p className={styles.failed} role="alert">
          {refused}
        </p>
      )}
      {data.message === 0 && !refused && <p className={styles.soft}>{campaigns.nobody}</p>}
      {asked ? (
        <div className={styles.sure}>
          <p>{campaigns.approveSure(people(asked.message), people(asked.holdout))}</p>
          <Button loading={isPending} onClick={() => send(asked)}>
            {campaigns.approveYes(people(asked.message))}
          </Button>
          <Button variant="default" disabled={isPending} onClick={() => ask(null)}>
            {common.cancel}
          </Button>
        </div>
      ) : (
        <Button disabled={data.message === 0} onClick={() => ask(data)}>
          {campaigns.approve(people(data.message))}
        </Button>
      )}
    </section>
  );
}
