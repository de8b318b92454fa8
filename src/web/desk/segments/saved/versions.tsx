import { Button } from "@mantine/core";
import { useRestore, useVersions } from "../../api/segments.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** What a segment was, who made it so and when; an old version can be had again. */
export function Versions({ id, current }: { id: string; current: number }) {
  const { saved } = useSegmentWords();
  const { locale } = useSpeech();
  const { data, isError, refetch } = useVersions(id, locale);
  const restoring = useRestore(id, locale);
  return (
    <section className={styles.card} aria-label={saved.versions}>
      <h2>{saved.versions}</h2>
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {restoring.isError && (
        <p className={styles.failed} role="alert">
          {saved.failed}
        </p>
      )}
      <ul className={styles.people}>
        {data?.map(({ version, name, description, at, by }) => (
          <li key={version}>
            <div className={styles.person}>
              <div>
                <b>{saved.version(version)}</b> {name}
                <p className={styles.soft}>{description}</p>
                <p className={styles.soft}>
                  {saved.by(
                    by.name ?? by.id,
                    new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" }),
                  )}
                </p>
              </div>
              {version === current ? (
                <span className={styles.soft}>{saved.current}</span>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={restoring.isPending}
                  loading={restoring.isPending && restoring.variables === version}
                  aria-label={saved.restoreWhat(version)}
                  onClick={() => restoring.mutate(version)}
                >
                  {saved.restore}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
