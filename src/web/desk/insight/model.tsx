import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useRebuild } from "../api/insight.ts";
import { KEYS } from "../api/keys.ts";
import type { InsightModel } from "../api/wire.ts";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./insight.module.css";
import { useInsightWords } from "./words/use-words.ts";

/** How fresh the figures are, what the predictions lean on, and a button to count anew. */
export function Model({ of }: { of: InsightModel }) {
  const { model } = useInsightWords();
  const { locale } = useSpeech();
  const rebuild = useRebuild();
  const { rights } = useMyself();
  const isBusy = of.rebuilding || of.progress !== null;
  useFreshWhenDone(isBusy);
  return (
    <section className={styles.card} aria-label={model.title}>
      <h2>{model.title}</h2>
      <p className={styles.soft}>
        {of.rebuiltAt === null
          ? model.never
          : model.reckoned(new Date(of.rebuiltAt).toLocaleString(locale, { dateStyle: "long", timeStyle: "short" }))}
      </p>
      {of.fitted && of.buyers !== null && <p>{model.fitted(of.buyers.toLocaleString(locale))}</p>}
      {!of.fitted && of.whyNot.length > 0 && <p>{model.notFitted}</p>}
      <ul className={styles.sentences}>
        {[...of.whyNot, ...of.cautions].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={styles.deeds}>
        {rights.includes("insight.change") && (
          <Button variant="light" loading={rebuild.isPending} disabled={isBusy} onClick={() => rebuild.mutate()}>
            {model.rebuild}
          </Button>
        )}
        <p role="status" className={styles.soft}>
          {isBusy && <Progress of={of.progress} />}
        </p>
      </div>
      {rebuild.isError && (
        <p className={styles.failed} role="alert">
          {model.failed}
        </p>
      )}
    </section>
  );
}

function Progress({ of }: { of: InsightModel["progress"] }) {
  const { model } = useInsightWords();
  const { locale } = useSpeech();
  if (of === null || of.total === 0) return model.reckoning;
  return (
    <>
      <progress value={of.done} max={of.total} aria-hidden="true" />{" "}
      {model.progress(of.done.toLocaleString(locale), of.total.toLocaleString(locale))}
    </>
  );
}

/** Once counting is over, everything that is shown is asked for again. */
function useFreshWhenDone(isBusy: boolean): void {
  const client = useQueryClient();
  const was = useRef(isBusy);
  useEffect(() => {
    if (was.current && !isBusy) void client.invalidateQueries({ queryKey: KEYS.insight });
    was.current = isBusy;
  }, [client, isBusy]);
}
