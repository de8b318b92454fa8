import { Button } from "@mantine/core";
import { useState } from "react";
import type { Condition, Definition } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { spotsOf } from "../spots.ts";
import { useByHand, useStepping } from "../stepping.ts";
import { type Path, turnedRound, without } from "../tree.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { ChipEditor } from "./chip-editor.tsx";

/** One condition, and what may be done with it: turned round, its values changed, taken away. `text` tells it whole. */
export function Chip(props: { definition: Definition; path: Path; condition: Condition; text: string; shown: string }) {
  const { definition, path, condition, text, shown } = props;
  const { result } = useSegmentWords();
  const { isPending } = useStepping();
  const change = useByHand();
  const [isOpen, open] = useState(false);
  const inner = editable(condition, path);
  return (
    <div className={styles.chip}>
      <p>{shown}</p>
      <span className={styles.chipDeeds}>
        {inner && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={result.editWhat(text)}
            onClick={() => open(!isOpen)}
          >
            {result.edit}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isPending}
          aria-label={result.turnWhat(text)}
          onClick={() => change(turnedRound(definition, path))}
        >
          {result.turn}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isPending}
          aria-label={result.removeWhat(text)}
          onClick={() => change(without(definition, path))}
        >
          {result.remove}
        </Button>
      </span>
      {inner && isOpen && <ChipEditor definition={definition} path={inner.path} condition={inner.condition} />}
    </div>
  );
}

/** Where the values of a condition are: in it, or in what it says the opposite of; null where none can be changed. */
function editable(condition: Condition, path: Path): { condition: Condition; path: Path } | null {
  if (condition.kind === "not" || condition.kind === "except") return editable(condition.of, [...path, 0]);
  return spotsOf(condition).length > 0 ? { condition, path } : null;
}
