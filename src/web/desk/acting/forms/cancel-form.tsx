import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useActingWords } from "../words/use-words.ts";
import { type FormProps, Frame } from "./frame.tsx";

/** Why an order is cancelled: one of the shop's reasons where it has such, else anything or nothing. */
export function CancelForm(props: FormProps) {
  const words = useActingWords();
  const { reasons } = props.act;
  const [reason, setReason] = useState(reasons?.[0] ?? "");
  const given = reason.trim();
  return (
    <Frame {...props} change={{ action: "cancel_order", ...(given ? { reason: given } : {}) }}>
      {reasons ? (
        <NativeSelect
          label={words.reason}
          data={reasons}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      ) : (
        <TextInput
          label={words.anyReason}
          value={reason}
          maxLength={500}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
    </Frame>
  );
}
