import { Bar, BarChart, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { SupportFigures } from "../api/support-figures.ts";
import styles from "../insight/insight.module.css";
import { useSpeech } from "../words/context.tsx";
import { useSupportWords } from "./words/use-words.ts";

const DAY_MS = 86_400_000;

/** Contacts of each day, those that the bot did alone below; days without any have none. Drawn for the eye only: the file has the numbers. */
export function DayChart({ days, from, to }: Pick<SupportFigures, "days"> & { from: string; to: string }) {
  const words = useSupportWords();
  const { locale } = useSpeech();
  const told = (key: string) =>
    new Date(key).toLocaleDateString(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const data = everyDay(from, to).map((key) => {
    const { contacts, contained } = days.find((day) => day.key === key) ?? { contacts: 0, contained: 0 };
    return { key: told(key), contained, handed: contacts - contained };
  });
  const tick = { fill: "var(--mantine-color-text)", fontSize: 12 };
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={240}>
        <BarChart data={data} margin={{ top: 12, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="key" tick={tick} tickLine={false} axisLine={false} minTickGap={24} />
          <YAxis tick={tick} tickLine={false} axisLine={false} allowDecimals={false} width={36} />
          <Tooltip
            cursor={false}
            contentStyle={{ background: "var(--desk-panel)", border: "1px solid var(--desk-line)", borderRadius: 8 }}
          />
          <Legend />
          <Bar
            dataKey="contained"
            name={words.bot}
            stackId="all"
            isAnimationActive={false}
            className={styles.bar}
            legendType="square"
            fill="var(--mantine-color-brand-filled)"
          />
          <Bar
            dataKey="handed"
            name={words.person}
            stackId="all"
            isAnimationActive={false}
            fill="var(--desk-accent, #d08a2e)"
            legendType="square"
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function everyDay(from: string, to: string): string[] {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length }, (_, at) => new Date(Date.parse(from) + at * DAY_MS).toISOString().slice(0, 10));
}
