import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { Locale } from "../../../../base/index.ts";
import styles from "../segments.module.css";

/** The height of a step, in CSS pixels. */
const STEP_PX = 36;

/**
 * A bar a step: whole for those who are left, outlined for those whom the step took away. Drawn for the eye only, since the table
 * beside it says the same.
 */
export function WaterfallChart({ rows, locale }: { rows: { left: number; removed: number }[]; locale: Locale }) {
  const data = rows.map((row, at) => ({ ...row, told: `${at}.  ${row.left.toLocaleString(locale)}` }));
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={rows.length * STEP_PX}>
        <BarChart
          data={data}
          layout="vertical"
          margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, "dataMax"]} />
          <YAxis
            type="category"
            dataKey="told"
            width={84}
            axisLine={false}
            tickLine={false}
            tick={{ fill: "var(--mantine-color-text)", fontSize: 13 }}
          />
          <Bar dataKey="left" stackId="step" barSize={22} isAnimationActive={false} className={styles.barLeft} />
          <Bar dataKey="removed" stackId="step" barSize={22} isAnimationActive={false} className={styles.barRemoved} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
