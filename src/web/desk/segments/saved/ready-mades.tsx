import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useReadyMades, useSaveReadyMade } from "../../api/segments.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { useOpen } from "./use-open.ts";

/** Segments that most shops ask for: to be looked at, and saved. */
export function ReadyMades() {
  const { saved } = useSegmentWords();
  const { locale } = useSpeech();
  const { data, isError, refetch } = useReadyMades(locale);
  const keeping = useSaveReadyMade(locale);
  const opening = useOpen();
  const { rights } = useMyself();
  const isBusy = keeping.isPending || opening.isPending;
  return (
    <section className={styles.card} aria-label={saved.readyMade}>
      <h2>{saved.readyMade}</h2>
      <p className={styles.soft}>{saved.readyMadeLead}</p>
      {(keeping.isError || opening.isError) && (
        <p className={styles.failed} role="alert">
          {saved.failed}
        </p>
      )}
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      <ul className={styles.people}>
        {data?.map(({ key, name, description, definition, savedAs }) => (
          <li key={key}>
            <b>{name}</b>
            <p className={styles.soft}>{description}</p>
            <div className={styles.rowDeeds}>
              <Button
                variant="light"
                size="compact-md"
                disabled={isBusy}
                aria-label={saved.lookWhat(name)}
                onClick={() => opening.open(name, definition)}
              >
                {saved.look}
              </Button>
              {savedAs ? (
                <Link href={`/segments/saved/${savedAs}`}>{saved.toSaved}</Link>
              ) : rights.includes("segments.change") ? (
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={isBusy}
                  loading={keeping.isPending && keeping.variables === key}
                  aria-label={saved.saveWhat(name)}
                  onClick={() => keeping.mutate(key)}
                >
                  {saved.save}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
