import { Button } from "@mantine/core";
import { useState } from "react";
import type { Definition } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useByHand, useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { NumberField } from "./number-field.tsx";

/** That only the first of them are meant, and how many. */
export function TopChip({ definition, top }: { definition: Definition; top: NonNullable<Definition["top"]> }) {
  const { result } = useSegmentWords();
  const { isPending } = useStepping();
  const change = useByHand();
  const [isOpen, open] = useState(false);
  const [n, setN] = useState(top.n);
  const text = result.first(top.n, top.percent ?? false);
  return (
    <li className={styles.node}>
      <div className={styles.chip}>
        <p>{text}</p>
        <span className={styles.chipDeeds}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={result.editWhat(text)}
            onClick={() => open(!isOpen)}
          >
            {result.edit}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={isPending}
            aria-label={result.removeWhat(text)}
            onClick={() => change({ ...definition, top: undefined })}
          >
            {result.remove}
          </Button>
        </span>
        {isOpen && (
          <form
            className={styles.editor}
            onSubmit={(event) => {
              event.preventDefault();
              change({ ...definition, top: { ...top, n } });
            }}
          >
            <NumberField label={result.firstN} value={n} set={setN} />
            <Button type="submit" size="sm" disabled={!Number.isInteger(n) || n < 1 || n === top.n} loading={isPending}>
              {result.apply}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
