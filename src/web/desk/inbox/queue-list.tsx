import { Button, Skeleton } from "@mantine/core";
import { rowsOf, useQueue } from "../api/inbox.ts";
import { Failed, Nothing } from "../parts/states.tsx";
import { useWords } from "../words/context.tsx";
import type { Queue } from "../words/words.ts";
import styles from "./inbox.module.css";
import { Row } from "./row.tsx";

const SKELETONS = ["a", "b", "c", "d", "e"];

/** The conversations of a queue. */
export function QueueList({ queue, tag, open }: { queue: Queue; tag: string | null; open: string | undefined }) {
  const { inbox, common } = useWords();
  const { data, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useQueue(queue, tag);
  if (!data && isError) return <Failed again={() => void refetch()} />;
  if (!data) return <RowSkeletons label={common.loading} />;
  const rows = rowsOf(data.pages);
  if (rows.length === 0) return <Nothing icon={queue === "waiting" ? "check" : "inbox"} {...inbox.empty[queue]} />;
  return (
    <ul className={styles.rows} aria-label={inbox.list}>
      {rows.map((row) => (
        <li key={row.id}>
          <Row row={row} href={`/inbox/${queue}/${row.id}`} open={row.id === open} />
        </li>
      ))}
      {hasNextPage && (
        <li className={styles.more}>
          <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {inbox.more}
          </Button>
        </li>
      )}
    </ul>
  );
}

const RowSkeletons = ({ label }: { label: string }) => (
  <div className={styles.rows} role="status" aria-label={label}>
    {SKELETONS.map((key) => (
      <div key={key} className={styles.row}>
        <Skeleton height={14} width="55%" />
        <Skeleton height={12} width="90%" mt={6} />
        <Skeleton height={12} width="40%" mt={6} />
      </div>
    ))}
  </div>
);
