import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useActingWords } from "../words/use-words.ts";
import { type FormProps, Frame } from "./frame.tsx";
import { Count, GoodsList } from "./goods-list.tsx";
import { Ways } from "./ways.tsx";

/** What goes back, how many of each, why, and where the money goes. */
export function ReturnForm(props: FormProps) {
  const { act, order } = props;
  const words = useActingWords();
  const may = act.goods.filter(({ refused }) => refused === null);
  const [counts, setCounts] = useState<Record<string, number>>(() =>
    may.length === 1 && may[0] ? { [may[0].sku]: may[0].left } : {},
  );
  const [payment, setPayment] = useState<string | null>(act.ways[0]?.key ?? null);
  const [reason, setReason] = useState("");
  const items = may.flatMap(({ sku }) => (counts[sku] ? [{ sku, quantity: counts[sku] }] : []));
  const given = reason.trim();
  const change = {
    action: "return_items" as const,
    items,
    ...(payment === null ? {} : { payment }),
    ...(given ? { reason: given } : {}),
  };
  return (
    <Frame {...props} change={items.length > 0 ? change : null}>
      <GoodsList goods={act.goods} currency={order.currency ?? ""}>
        {({ sku, name, left }) => (
          <Count
            label={words.howMany(name)}
            from={0}
            to={left}
            value={counts[sku] ?? 0}
            set={(count) => setCounts({ ...counts, [sku]: count })}
          />
        )}
      </GoodsList>
      <Ways label={words.refundTo} ways={act.ways} value={payment} set={setPayment} />
      <TextInput
        label={words.anyReason}
        value={reason}
        maxLength={500}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Frame>
  );
}
