import { TextInput } from "@mantine/core";
import { useState } from "react";

/** A number as one types it, with a comma or a point; what is none is `NaN`. */
export function NumberField({ label, value, set }: { label: string; value: number; set: (value: number) => void }) {
  const [typed, type] = useState(String(value));
  return (
    <TextInput
      label={label}
      value={typed}
      inputMode="decimal"
      error={Number.isFinite(numberOf(typed)) ? undefined : true}
      onChange={({ currentTarget }) => {
        type(currentTarget.value);
        set(numberOf(currentTarget.value));
      }}
    />
  );
}

/** Thousands may be told apart by spaces. */
const numberOf = (typed: string): number => {
  const plain = typed.replaceAll(/\s/g, "").replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
};
