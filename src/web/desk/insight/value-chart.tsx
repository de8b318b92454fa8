import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { Locale } from "../../../base/index.ts";
import styles from "./insight.module.css";

/** The height of a bar with what is around it, in CSS pixels. */
const ROW_PX = 30;

/** A bar for each range, with the number at its end. Drawn for the eye only: the table under it says the same. */
export function ValueChart({ rows, locale }: { rows: { range: string; customers: number }[]; locale: Locale }) {
  const data = rows.map(({ range, customers }) => ({ range, customers, told: customers.toLocaleString(locale) }));
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={rows.length * ROW_PX}>
        <BarChart
          data={data}
          layout="vertical"
          margin={{ top: 0, right: 48, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, "dataMax"]} />
          <YAxis
            type="category"
            dataKey="range"
            width={128}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={{ fill: "var(--mantine-color-text)", fontSize: 13 }}
          />
          <Bar dataKey="customers" barSize={18} isAnimationActive={false} className={styles.bar}>
            <LabelList dataKey="told" position="right" className={styles.barLabel} fontSize={13} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
