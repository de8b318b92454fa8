import { Button } from "@mantine/core";
import { useJournal } from "../../api/segments.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Who joined a segment and who left it. */
export function Journal({ id }: { id: string }) {
  const { saved } = useSegmentWords();
  const { locale } = useSpeech();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useJournal(id);
  const lines = data?.pages.flatMap((page) => page.entries);
  return (
    <section className={styles.card} aria-label={saved.journal}>
      <h2>{saved.journal}</h2>
      {!lines && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {lines?.length === 0 && <p className={styles.soft}>{saved.noJournal}</p>}
      <ul className={styles.plain}>
        {lines?.map((line) => (
          <li key={line.id}>
            {line.change === "joined" ? "+" : "−"} {line.name ?? line.externalId}: {saved[line.change]},{" "}
            <time dateTime={line.at}>
              {new Date(line.at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {saved.more}
        </Button>
      )}
    </section>
  );
}
