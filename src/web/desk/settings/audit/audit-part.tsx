import { Button } from "@mantine/core";
import { useState } from "react";
import { type AuditFilter, useAudit } from "../../api/team.ts";
import { Failed, Loading, Nothing } from "../../parts/states.tsx";
import { hashQuery } from "../../shell/location.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { AuditRow } from "./audit-row.tsx";
import { Filters } from "./filters.tsx";
import { WORDS } from "./words.ts";

/** What was done: by whom, when, to what, from what to what. A record's own history is a press away, and an address: `?table=…&key=…`. */
export function AuditPart() {
  const words = useLocal(WORDS);
  const [filter, choose] = useState<AuditFilter>(() => ({
    table: hashQuery("table") ?? "",
    key: hashQuery("key") ?? "",
  }));
  const { data, isError, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useAudit(filter);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <p className={styles.soft}>{words.lead}</p>
      <Filters filter={filter} choose={choose} tables={data?.pages[0]?.tables ?? []} />
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {data && entries.length === 0 && <Nothing icon="book" title={words.none} text={words.noneText} />}
      {entries.length > 0 && (
        <section className={styles.card}>
          <ul className={styles.rows}>
            {entries.map((entry) => (
              <AuditRow key={entry.id} of={entry} choose={choose} />
            ))}
          </ul>
          {data && isError && (
            <p className={styles.failed} role="alert">
              {words.failed}
            </p>
          )}
          {hasNextPage && (
            <Button variant="light" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {words.more}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
