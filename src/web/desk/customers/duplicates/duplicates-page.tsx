import { Button } from "@mantine/core";
import { useState } from "react";
import { useDismiss, useDuplicates, useLook } from "../../api/duplicates.ts";
import type { Duplicates } from "../../api/people-wire.ts";
import { Failed, Loading, Nothing } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";
import { Families } from "./families.tsx";
import { MergeForm } from "./merge-form.tsx";
import { Merges } from "./merges.tsx";
import { PAGE } from "./page.ts";
import { Pair } from "./pair.tsx";

/** Customers who may be one person: looked at side by side, made one or kept apart. */
export function DuplicatesPage() {
  const { duplicates: words } = useCustomersWords();
  const [offset, setOffset] = useState(0);
  const [families, setFamilies] = useState(0);
  const { data, isError, refetch } = useDuplicates({ offset, families });
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  return (
    <>
      <h1>{words.title}</h1>
      <p className={styles.soft}>{words.lead}</p>
      <Looking duplicates={data} />
      {data.count === 0 && data.familyCount === 0 && !data.looking && data.lookedAt && (
        <Nothing icon="people" title={words.noneTitle} text={words.noneText} />
      )}
      {data.pairs.map((pair) => (
        <Choice key={`${pair.one.externalId} ${pair.other.externalId}`} pair={pair} />
      ))}
      <div className={styles.deeds}>
        {offset > 0 && (
          <Button variant="default" onClick={() => setOffset(Math.max(0, offset - PAGE))}>
            {words.before}
          </Button>
        )}
        {offset + PAGE < data.count && (
          <Button variant="default" onClick={() => setOffset(offset + PAGE)}>
            {words.next}
          </Button>
        )}
      </div>
      <Families duplicates={data} offset={families} turn={setFamilies} />
      <Merges merges={data.merges} />
    </>
  );
}

function Looking({ duplicates: { looking, lookedAt, count } }: { duplicates: Duplicates }) {
  const { duplicates: words } = useCustomersWords();
  const { locale } = useSpeech();
  const look = useLook();
  const when = lookedAt && new Date(lookedAt).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className={styles.deeds}>
      <Button variant="default" loading={look.isPending || looking} onClick={() => look.mutate()}>
        {words.look}
      </Button>
      <p className={styles.soft} role="status">
        {looking ? words.looking : when ? words.looked(count, when) : words.never}
      </p>
    </div>
  );
}

function Choice({ pair }: { pair: Duplicates["pairs"][number] }) {
  const { duplicates: words, failed } = useCustomersWords();
  const [merging, setMerging] = useState(false);
  const dismiss = useDismiss();
  const { one, other } = pair;
  return (
    <section className={styles.card} aria-label={words.pair(one.externalId, other.externalId)}>
      <Pair pair={pair} />
      {merging ? (
        <MergeForm one={one.externalId} other={other.externalId} close={() => setMerging(false)} />
      ) : (
        <div className={styles.deeds}>
          <Button onClick={() => setMerging(true)}>{words.merge}</Button>
          <Button
            variant="default"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate({ one: one.externalId, other: other.externalId })}
          >
            {words.dismiss}
          </Button>
        </div>
      )}
      {dismiss.isError && (
        <p className={styles.failed} role="alert">
          {failed}
        </p>
      )}
    </section>
  );
}
