import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { ActsAnswer } from "../../api/people-wire.ts";
import { money } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import { useActingWords } from "../words/use-words.ts";
import { type FormProps, Frame } from "./frame.tsx";
import { Count, GoodsList } from "./goods-list.tsx";
import { Ways } from "./ways.tsx";

type Goods = ActsAnswer["acts"][number]["goods"][number];

/** What becomes what, how many of each, and how a difference is paid. */
export function SwapForm({ action, ...props }: FormProps & { action: "exchange_item" | "change_items" }) {
  const { act, order } = props;
  const words = useActingWords();
  const [swaps, setSwaps] = useState<Record<string, { to: string; quantity: number }>>({});
  const [payment, setPayment] = useState<string | null>(null);
  const items = Object.entries(swaps).map(([from, swap]) => ({ from, ...swap }));
  const change = { action, items, ...(payment === null ? {} : { payment }) };
  const choose = ({ sku, left }: Goods, to: string) => {
    const { [sku]: before, ...others } = swaps;
    setSwaps(to === "" ? others : { ...others, [sku]: { to, quantity: before?.quantity ?? left } });
  };
  return (
    <Frame {...props} change={items.length > 0 ? change : null}>
      <GoodsList goods={act.goods} currency={order.currency ?? ""}>
        {(goods) => {
          const swap = swaps[goods.sku];
          return (
            <>
              <Into
                goods={goods}
                currency={order.currency ?? ""}
                value={swap?.to ?? ""}
                set={(to) => choose(goods, to)}
              />
              {swap && (
                <Count
                  label={words.howMany(goods.name)}
                  from={1}
                  to={goods.left}
                  value={swap.quantity}
                  set={(quantity) => setSwaps({ ...swaps, [goods.sku]: { ...swap, quantity } })}
                />
              )}
            </>
          );
        }}
      </GoodsList>
      <Ways label={words.difference} ways={act.ways} value={payment} set={setPayment} />
    </Frame>
  );
}

interface IntoProps {
  goods: Goods;
  currency: string;
  value: string;
  set: (sku: string) => void;
}

/** What goods are to become, with what one piece costs more or less. */
function Into({ goods, currency, value, set }: IntoProps) {
  const words = useActingWords();
  const { locale } = useSpeech();
  const more = (difference: number) =>
    difference === 0
      ? words.samePrice
      : `${difference > 0 ? "+" : "−"}${money(Math.abs(difference), currency, locale)}`;
  const named = goods.into.map(({ sku, name, difference }) => ({
    value: sku,
    label: sku === goods.sku ? words.sameGoods : `${name} (${more(difference)})`,
  }));
  return (
    <NativeSelect
      aria-label={words.into(goods.name)}
      data={[{ value: "", label: words.stays }, ...named]}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}
