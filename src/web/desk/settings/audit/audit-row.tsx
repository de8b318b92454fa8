import { UnstyledButton } from "@mantine/core";
import type { AuditFilter } from "../../api/team.ts";
import type { AuditLine } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { actorName } from "./actor.ts";
import { changesOf } from "./changes.ts";
import { finalOf } from "./final.ts";
import { PutBack } from "./put-back.tsx";
import { recordName, recordPlace } from "./record.ts";
import { useTelling } from "./use-telling.ts";
import { WORDS } from "./words.ts";

/** One thing that was done. */
export function AuditRow({ of: entry, choose }: { of: AuditLine; choose: (filter: AuditFilter) => void }) {
  const { locale } = useSpeech();
  const words = useLocal(WORDS);
  const { at, table, key, action, undoneAt, onBehalfOf } = entry;
  const place = recordPlace(entry, words.names);
  const moment = (instant: string) =>
    new Date(instant).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  const record = recordName(entry, words.names);
  const done = nameIn(words.names.actions, action);
  const final = finalOf(entry);
  return (
    <li>
      <div className={styles.what}>
        <b>
          <bdi>{actorName(entry, words)}</bdi> · {done}
        </b>
        <small>
          <time dateTime={at}>{moment(at)}</time> ·{" "}
          <UnstyledButton
            className={styles.link}
            aria-label={words.history(record)}
            onClick={() => choose({ table, key })}
          >
            {record}
          </UnstyledButton>
          {place && (
            <>
              {" · "}
              <a href={place}>{words.open}</a>
            </>
          )}
          {onBehalfOf && ` · ${words.onBehalfOf(onBehalfOf)}`}
          {undoneAt && ` · ${words.undone(moment(undoneAt))}`}
        </small>
        <Changes of={entry} />
        {entry.restorable && <PutBack id={entry.id} what={record} />}
        {final && <p className={styles.soft}>{words.final[final]}</p>}
      </div>
    </li>
  );
}

function Changes({ of: { before, after } }: { of: AuditLine }) {
  const words = useLocal(WORDS);
  const changes = changesOf(before, after, useTelling());
  if (changes.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.field}</dt>
          <dd>
            {change.before === null ? (
              words.nothing
            ) : (
              <del title={words.before} dir="auto">
                {change.before}
              </del>
            )}{" "}
            →{" "}
            <ins title={words.after} dir="auto">
              {change.after ?? words.nothing}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
