import { Button } from "@mantine/core";
import { useState } from "react";
import type { Condition, Definition } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { type Spot, spotsOf, withSpot } from "../spots.ts";
import { useByHand, useStepping } from "../stepping.ts";
import { type Path, withAt } from "../tree.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { SpotField } from "./spot-field.tsx";

/** Changes the numbers, times and lists of one condition; nothing is counted anew before "apply". */
export function ChipEditor(props: { definition: Definition; path: Path; condition: Condition }) {
  const { definition, path, condition } = props;
  const { result } = useSegmentWords();
  const { isPending } = useStepping();
  const change = useByHand();
  const [edited, edit] = useState(condition);
  const spots = spotsOf(edited);
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        change(withAt(definition, path, edited));
      }}
    >
      {spots.map((spot) => (
        <SpotField key={spot.at.join(".")} spot={spot} set={(value) => edit(withSpot(edited, spot, value))} />
      ))}
      <Button type="submit" size="sm" disabled={edited === condition || !spots.every(isWhole)} loading={isPending}>
        {result.apply}
      </Button>
    </form>
  );
}

function isWhole(spot: Spot): boolean {
  if (spot.kind === "list") return spot.value.length > 0;
  if (spot.kind === "text") return spot.value !== "";
  if (spot.kind === "span") return Number.isInteger(spot.value.n) && spot.value.n > 0;
  return Number.isFinite(spot.value.value) && (spot.value.to === undefined || Number.isFinite(spot.value.to));
}
