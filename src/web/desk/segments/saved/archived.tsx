import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { isProblem } from "../../api/problem.ts";
import { useArchivedSegments, useUnarchive } from "../../api/segments.ts";
import type { ListedSegment } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** The segments that were put away, once somebody wants to see them. */
export function Archived() {
  const { saved } = useSegmentWords();
  const [isOpen, open] = useState(false);
  const { data, isError, refetch } = useArchivedSegments(isOpen);
  return (
    <section className={styles.card} aria-label={saved.archived}>
      <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>{saved.archived}</summary>
        {isOpen && (data ? <Rows segments={data} /> : isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      </details>
    </section>
  );
}

function Rows({ segments }: { segments: ListedSegment[] }) {
  const { saved } = useSegmentWords();
  if (segments.length === 0) return <p className={styles.soft}>{saved.noArchived}</p>;
  return (
    <ul className={styles.people}>
      {segments.map((segment) => (
        <Row key={segment.id} segment={segment} />
      ))}
    </ul>
  );
}

function Row({ segment: { id, name } }: { segment: ListedSegment }) {
  const { saved } = useSegmentWords();
  const { locale } = useSpeech();
  const { mutate, isPending, error } = useUnarchive(locale);
  return (
    <li>
      <div className={styles.person}>
        <Link href={`/segments/saved/${id}`}>{name}</Link>
        <Button
          variant="default"
          size="xs"
          loading={isPending}
          aria-label={saved.unarchiveWhat(name)}
          onClick={() => mutate(id)}
        >
          {saved.unarchive}
        </Button>
      </div>
      {error && (
        <p className={styles.failed} role="alert">
          {whyNot(error, saved)}
        </p>
      )}
    </li>
  );
}

function whyNot(error: Error, saved: ReturnType<typeof useSegmentWords>["saved"]): string {
  if (isProblem(error, "name_taken")) return saved.nameTaken;
  return isProblem(error, "unknown_segment") ? saved.definedByGone : saved.failed;
}
