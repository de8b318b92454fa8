import { Button } from "@mantine/core";
import { useMembers } from "../../api/segments.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Who is in a segment. */
export function Members({ id }: { id: string }) {
  const { saved } = useSegmentWords();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMembers(id);
  const members = data?.pages.flatMap((page) => page.members);
  return (
    <section className={styles.card} aria-label={saved.members}>
      <h2>{saved.members}</h2>
      {!members && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {members?.length === 0 && <p className={styles.soft}>{saved.nobody}</p>}
      <ul className={styles.people}>
        {members?.map(({ externalId, name, email, phone, city, pinned }) => (
          <li key={externalId}>
            <b>{name ?? saved.nameless}</b> <span className={styles.soft}>{externalId}</span>
            <p className={styles.soft}>
              {[city, email, phone, pinned ? saved.pinned : null].filter((fact) => fact !== null).join(" · ")}
            </p>
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
