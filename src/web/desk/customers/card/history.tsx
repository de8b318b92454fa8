import { Button } from "@mantine/core";
import { useCustomerVersions, useRestoreCustomer } from "../../api/customers.ts";
import type { CustomerVersions } from "../../api/people-wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

/** What was changed of the card, by whom and when; whatever stood there before can be had again. */
export function History({ externalId, changes }: { externalId: string; changes: boolean }) {
  const words = useCustomersWords();
  const { data, isError, refetch } = useCustomerVersions(externalId);
  const restoring = useRestoreCustomer(externalId);
  return (
    <section className={styles.card} aria-label={words.history}>
      <h2>{words.history}</h2>
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {data && (
        <p className={styles.soft}>{data.length === 0 ? words.noHistory : changes ? words.historyLead : null}</p>
      )}
      {restoring.isError && (
        <p className={styles.failed} role="alert">
          {words.failed}
        </p>
      )}
      <ul className={styles.plain}>
        {data?.map((version) => (
          <Version
            key={version.id}
            version={version}
            restore={changes && version.restorable ? () => restoring.mutate(version.id) : null}
            busy={restoring.isPending}
          />
        ))}
      </ul>
    </section>
  );
}

interface VersionProps {
  version: CustomerVersions["versions"][number];
  restore: (() => void) | null;
  busy: boolean;
}

function Version({ version: { at, by, who, action, changes }, restore, busy }: VersionProps) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  const when = new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <div className={styles.split}>
        <span>
          {nameIn(words.actions, action)}
          <small>
            {by ?? words.who[who]}, {when}
          </small>
        </span>
        {restore && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={busy}
            aria-label={words.restoreWhat(when)}
            onClick={restore}
          >
            {words.restore}
          </Button>
        )}
      </div>
      <ul className={styles.changes}>
        {changes.map(({ field, from, to }) => (
          <li key={field}>
            {nameIn(words.fields, field).replace(/^custom\./, "")}: <del dir="auto">{from ?? words.absent}</del> →{" "}
            <bdi>{to ?? words.absent}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}
