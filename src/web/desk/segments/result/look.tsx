import { Button } from "@mantine/core";
import { useState } from "react";
import { useLook } from "../../api/marketer.ts";
import type { Definition, MarketerAnswer } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { NearMisses } from "./near-misses.tsx";
import { Reach } from "./reach.tsx";
import { Unknowns } from "./unknowns.tsx";
import { Waterfall } from "./waterfall.tsx";

/** The details, which come after the count and the people. */
export function Look({ definition, clauses }: { definition: Definition; clauses: MarketerAnswer["clauses"] }) {
  const { locale } = useSpeech();
  const { look } = useSegmentWords();
  const [patient, setPatient] = useState(false);
  const { data, isError, isFetching, refetch } = useLook(definition, locale, patient);
  if (!data)
    return <div className={styles.card}>{isError ? <Failed again={() => void refetch()} /> : <Loading />}</div>;
  const textOf = (path: readonly number[]) =>
    clauses.find((clause) => clause.path.join(".") === path.join("."))?.text ?? "";
  return (
    <>
      {data.late ? (
        <section className={styles.card}>
          <p className={styles.soft}>{look.late}</p>
          <Button variant="default" loading={patient && isFetching} onClick={() => setPatient(true)}>
            {look.all}
          </Button>
        </section>
      ) : null}
      {data.waterfall ? <Waterfall waterfall={data.waterfall} textOf={textOf} /> : null}
      {data.reach ? <Reach reach={data.reach} /> : null}
      <Unknowns unknowns={data.unknowns} textOf={textOf} />
      <NearMisses near={data.near} definition={definition} />
    </>
  );
}
