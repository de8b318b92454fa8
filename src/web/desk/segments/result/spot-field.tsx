import { NativeSelect, TextInput } from "@mantine/core";
import styles from "../segments.module.css";
import { SIGNS, type Spot } from "../spots.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { ListField } from "./list-field.tsx";
import { NumberField } from "./number-field.tsx";

/** The fields by which one value of a condition is changed. */
export function SpotField({ spot, set }: { spot: Spot; set: (value: Spot["value"]) => void }) {
  const { result } = useSegmentWords();
  if (spot.kind === "list") return <ListField values={spot.value} of={spot.of} set={set} />;
  if (spot.kind === "text")
    return (
      <TextInput label={result.text} value={spot.value} onChange={({ currentTarget }) => set(currentTarget.value)} />
    );
  if (spot.kind === "span") return <Span spot={spot} set={set} />;
  return <Comparing spot={spot} set={set} />;
}

type Of<Kind extends Spot["kind"]> = { spot: Extract<Spot, { kind: Kind }>; set: (value: Spot["value"]) => void };

function Span({ spot: { value, units }, set }: Of<"span">) {
  const { result } = useSegmentWords();
  return (
    <div className={styles.fields}>
      <NumberField label={result.span} value={value.n} set={(n) => set({ ...value, n })} />
      <NativeSelect
        label={result.unit}
        value={value.unit}
        data={units.map((unit) => ({ value: unit, label: result.units[unit] ?? unit }))}
        onChange={({ currentTarget }) => set({ ...value, unit: currentTarget.value })}
      />
    </div>
  );
}

function Comparing({ spot: { value }, set }: Of<"comparison">) {
  const { result } = useSegmentWords();
  const signed = (name: string) => {
    const op = SIGNS.find((sign) => sign === name) ?? value.op;
    set(op === "between" ? { ...value, op, to: value.to ?? value.value } : { op, value: value.value });
  };
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={result.sign}
        value={value.op}
        data={SIGNS.map((sign) => ({ value: sign, label: result.signs[sign] }))}
        onChange={({ currentTarget }) => signed(currentTarget.value)}
      />
      <NumberField label={result.number} value={value.value} set={(number) => set({ ...value, value: number })} />
      {value.op === "between" && (
        <NumberField label={result.upTo} value={value.to ?? value.value} set={(to) => set({ ...value, to })} />
      )}
    </div>
  );
}
