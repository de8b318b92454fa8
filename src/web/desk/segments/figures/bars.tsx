import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import styles from "../segments.module.css";
import type { Point } from "./point.ts";

/** The height of a bar with what is around it, in CSS pixels. */
const ROW_PX = 30;
/** A longer name is cut: the table has it whole. */
const NAME = 18;

const short = (label: string): string => (label.length > NAME ? `${label.slice(0, NAME - 1)}…` : label);

/** From 0, also where all numbers lie on one side of it. */
const DOMAIN: [(least: number) => number, (most: number) => number] = [
  (least) => Math.min(0, least),
  (most) => Math.max(0, most),
];

/** A bar for each row, with its number at its end. */
export function Bars({ data }: { data: readonly Point[] }) {
  const rows = data.map((one, at) => ({ ...one, name: `${at} ${one.label}` }));
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={rows.length * ROW_PX}>
        <BarChart
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: 84, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={DOMAIN} />
          <YAxis
            type="category"
            dataKey="name"
            width={132}
            interval={0}
            axisLine={false}
            tickLine={false}
            tickFormatter={(name: string) => short(name.slice(name.indexOf(" ") + 1))}
            tick={{ fill: "var(--mantine-color-text)", fontSize: 13 }}
          />
          <Bar dataKey="value" barSize={18} isAnimationActive={false} className={styles.barLeft}>
            <LabelList dataKey="told" position="right" className={styles.barTold} fontSize={13} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
