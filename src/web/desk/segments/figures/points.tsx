import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import type { Point } from "./point.ts";

/** Up to so many points each has a dot. */
const DOTS = 40;
const HEIGHT_PX = 220;
const TICK = { fill: "var(--mantine-color-text)", fontSize: 12 };

/** A line through the points in time; dashed through those of the other time. */
export function Points({ data, isCompared }: { data: readonly Point[]; isCompared: boolean }) {
  const { locale } = useSpeech();
  const { format } = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const dot = data.length <= DOTS ? { r: 3 } : false;
  const line = { isAnimationActive: false, strokeWidth: 2, type: "linear" } as const;
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <LineChart data={[...data]} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="label" tick={TICK} minTickGap={24} tickLine={false} />
          <YAxis
            width={64}
            tick={TICK}
            tickFormatter={(value: number) => format(value)}
            axisLine={false}
            tickLine={false}
          />
          {isCompared && (
            <Line {...line} dataKey="before" dot={false} strokeDasharray="5 4" stroke="var(--desk-soft)" />
          )}
          <Line {...line} dataKey="value" dot={dot} stroke="var(--mantine-color-brand-filled)" />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
