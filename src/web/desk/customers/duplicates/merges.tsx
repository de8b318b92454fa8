import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useUnmerge } from "../../api/duplicates.ts";
import type { Duplicates } from "../../api/people-wire.ts";
import { isProblem } from "../../api/problem.ts";
import { useSpeech } from "../../words/context.tsx";
import { customerPath } from "../address.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

/** What was made one; each can be taken back. */
export function Merges({ merges }: { merges: Duplicates["merges"] }) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  const undo = useUnmerge();
  if (merges.length === 0) return null;
  return (
    <section className={styles.card} aria-label={words.duplicates.merges}>
      <h2>{words.duplicates.merges}</h2>
      {undo.error && (
        <p className={styles.failed} role="alert">
          {isProblem(undo.error, "merged_since") ? words.duplicates.mergedSince : words.failed}
        </p>
      )}
      <ul className={styles.plain}>
        {merges.map(({ id, kept, goneExternalId, at, by }) => (
          <li key={id} className={styles.split}>
            <span>
              <Link href={customerPath(kept.externalId)}>
                {[kept.firstName, kept.lastName].filter(Boolean).join(" ") || kept.externalId}
              </Link>{" "}
              ← {goneExternalId}
              <small>
                {[by, new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" })]
                  .filter(Boolean)
                  .join(", ")}
              </small>
            </span>
            <Button
              variant="default"
              size="compact-md"
              disabled={undo.isPending}
              aria-label={words.duplicates.undoOf(goneExternalId)}
              onClick={() => undo.mutate(id)}
            >
              {words.duplicates.undo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
