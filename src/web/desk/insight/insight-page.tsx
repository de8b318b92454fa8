import { useEffect, useState } from "react";
import { useOverview } from "../api/insight.ts";
import { isProblem } from "../api/problem.ts";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { useSpeech, useWords } from "../words/context.tsx";
import { Cohorts } from "./cohorts.tsx";
import { AboutContext } from "./context.ts";
import { Figures } from "./figures.tsx";
import styles from "./insight.module.css";
import { Model } from "./model.tsx";
import { RfmMap } from "./rfm-map.tsx";
import { Rules } from "./rules.tsx";
import { Value } from "./value.tsx";
import { Whom } from "./whom.tsx";
import { useInsightWords } from "./words/use-words.ts";

/** What customers are worth: figures, who is where, who came back; of everybody or of a saved segment. */
export function InsightPage() {
  const [segment, setSegment] = useState<string | null>(null);
  const { shell } = useWords();
  const words = useInsightWords();
  useEffect(() => {
    document.title = `${shell.insight} · Beseda`;
  }, [shell]);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <Whom segment={segment} choose={setSegment} />
      </header>
      <Told key={segment} segment={segment} />
    </main>
  );
}

function Told({ segment }: { segment: string | null }) {
  const { locale } = useSpeech();
  const words = useInsightWords();
  const { data, error, refetch } = useOverview(segment, locale);
  if (!data) return error && !isProblem(error, "signed_out") ? <Failed again={() => void refetch()} /> : <Loading />;
  const isEmpty = data.buyers === 0;
  return (
    <AboutContext value={{ segment, currency: data.currency, timezone: data.timezone }}>
      <Model of={data.model} />
      {isEmpty && <Nothing icon="bars" title={words.emptyTitle} text={words.emptyText} />}
      {!isEmpty && (
        <>
          <Figures of={data} />
          <RfmMap />
          <Cohorts />
          <Value isPredicted={data.predicted.value !== null} />
        </>
      )}
      {segment === null && <Rules />}
    </AboutContext>
  );
}
