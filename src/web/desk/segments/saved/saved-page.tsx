import { Link } from "wouter";
import { useSavedSegments } from "../../api/segments.ts";
import type { ListedSegment } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import type { SegmentWords } from "../words/words.ts";
import { Archived } from "./archived.tsx";
import { ReadyMades } from "./ready-mades.tsx";

/** The segments that were saved, and those that most shops ask for. */
export function SavedPage() {
  const { saved } = useSegmentWords();
  const { data, isError, refetch } = useSavedSegments();
  return (
    <div className={styles.result}>
      <div className={styles.found}>
        <section className={styles.card} aria-label={saved.list}>
          <h2>{saved.list}</h2>
          {data ? <Rows segments={data} /> : isError ? <Failed again={() => void refetch()} /> : <Loading />}
        </section>
        <ReadyMades />
        <Archived />
      </div>
    </div>
  );
}

function Rows({ segments }: { segments: ListedSegment[] }) {
  const words = useSegmentWords();
  const { locale } = useSpeech();
  if (segments.length === 0)
    return (
      <p className={styles.soft}>
        {words.saved.emptyTitle}. {words.saved.emptyText}
      </p>
    );
  return (
    <ul className={styles.people}>
      {segments.map((segment) => (
        <li key={segment.id}>
          <div className={styles.person}>
            <div>
              <Link href={`/segments/saved/${segment.id}`}>{segment.name}</Link>
              <p className={styles.soft}>{factsOf(segment, words, locale)}</p>
            </div>
            <b className={styles.size}>{words.people(segment.size)}</b>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Its kind, and as of when its members are right. */
export function factsOf(segment: ListedSegment, { saved }: SegmentWords, locale: string): string {
  const at = segment.refreshedAt;
  const when = at && new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return [
    saved.kinds[segment.kind],
    when ? saved.refreshed(when) : saved.notYet,
    ...(segment.stale ? [saved.stale] : []),
  ].join(" · ");
}
