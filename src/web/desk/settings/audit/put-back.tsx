import { Button } from "@mantine/core";
import { usePutBack, usePutBackLook } from "../../api/team.ts";
import { nameIn } from "../../words/name-in.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { changesOf } from "./changes.ts";
import { useTelling } from "./use-telling.ts";
import { WORDS } from "./words.ts";

/** Puts back what was before an entry; where the record was changed since, only after both were shown and it was said again. */
export function PutBack({ id, what }: { id: number; what: string }) {
  const words = useLocal(WORDS);
  const look = usePutBackLook(id);
  const putBack = usePutBack();
  if (putBack.isSuccess) return <p role="status">{words.putBack.done}</p>;
  const isChanged = look.data?.changed === true;
  const failed = putBack.error ?? look.error;
  const press = async () => {
    const { data } = await look.refetch();
    if (data && !data.changed) putBack.mutate({ id, anyway: false });
  };
  return (
    <>
      {isChanged && look.data && <Both now={look.data.now} earlier={look.data.earlier} />}
      {failed && (
        <p className={styles.failed} role="alert">
          {nameIn(words.putBack.problems, "code" in failed ? String(failed.code) : "failed")}
        </p>
      )}
      <div className={styles.deeds}>
        {isChanged ? (
          <Button color="red" loading={putBack.isPending} onClick={() => putBack.mutate({ id, anyway: true })}>
            {words.putBack.anyway}
          </Button>
        ) : (
          <Button
            variant="default"
            aria-label={words.putBack.of(what)}
            loading={look.isFetching || putBack.isPending}
            onClick={() => void press()}
          >
            {words.putBack.button}
          </Button>
        )}
      </div>
    </>
  );
}

/** What stands now and what would. */
function Both(props: { now: Record<string, unknown> | null; earlier: Record<string, unknown> }) {
  const { now, earlier } = props;
  const words = useLocal(WORDS);
  return (
    <div role="alert">
      <p>{words.putBack.changed}</p>
      <dl className={styles.changes}>
        {changesOf(now, earlier, useTelling()).map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              {words.putBack.now} {before ?? words.nothing} → {words.putBack.earlier} {after ?? words.nothing}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
