import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useActingWords } from "../words/use-words.ts";
import { type FormProps, Frame } from "./frame.tsx";

/** How the order is to be paid. */
export function PaymentForm(props: FormProps) {
  const words = useActingWords();
  const { ways } = props.act;
  const [at, setAt] = useState(0);
  const payment = ways[at]?.key;
  return (
    <Frame {...props} change={payment ? { action: "change_payment", payment } : null}>
      <NativeSelect
        label={words.payBy}
        data={ways.map(({ label }, place) => ({ value: String(place), label }))}
        value={String(at)}
        onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
      />
    </Frame>
  );
}
