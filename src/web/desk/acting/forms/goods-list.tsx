import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import type { ActsAnswer } from "../../api/people-wire.ts";
import { money } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../acting.module.css";
import { Refused } from "../refused.tsx";

type Goods = ActsAnswer["acts"][number]["goods"][number];

interface GoodsListProps {
  goods: Goods[];
  currency: string;
  /** What there is to choose of goods that may be taken. */
  children: (goods: Goods) => ReactNode;
}

/** The goods of an order; those that may not be taken say why. */
export function GoodsList({ goods, currency, children }: GoodsListProps) {
  const { locale } = useSpeech();
  return (
    <ul className={styles.goods}>
      {goods.map((one) => (
        <li key={one.sku}>
          <b>{one.name}</b>
          <small>
            {one.sku} · {money(one.unitPrice, currency, locale)}
          </small>
          {one.refused ? <Refused refused={one.refused} /> : <div className={styles.fields}>{children(one)}</div>}
        </li>
      ))}
    </ul>
  );
}

interface CountProps {
  label: string;
  from: number;
  to: number;
  value: number;
  set: (count: number) => void;
}

/** How many pieces. */
export const Count = ({ label, from, to, value, set }: CountProps) => (
  <NativeSelect
    aria-label={label}
    data={Array.from({ length: to - from + 1 }, (_, at) => ({
      value: String(from + at),
      label: `${from + at} / ${to}`,
    }))}
    value={String(value)}
    onChange={({ currentTarget }) => set(Number(currentTarget.value))}
  />
);
