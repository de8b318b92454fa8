import { Bar, BarChart, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { Keyed } from "../api/support-figures.ts";
import styles from "../insight/insight.module.css";
import { useSpeech } from "../words/context.tsx";
import { FIGURES, type FigureName } from "./told.ts";
import { useSupportWords } from "./words/use-words.ts";

/** A row of a breakdown, with the name that it has on the page; without counts where nothing was. */
export interface NamedRow {
  name: string;
  of: Keyed | null;
}

/** A figure of each row; of contacts those that the bot did alone below. Drawn for the eye only: the table beside it has the numbers. */
export function Chart({ rows, figure }: { rows: readonly NamedRow[]; figure: FigureName }) {
  const words = useSupportWords();
  const { locale } = useSpeech();
  const { value, tell } = FIGURES[figure];
  const told = (shown: unknown) => (typeof shown === "number" ? tell(shown, locale) : words.none);
  const tick = { fill: "var(--mantine-color-text)", fontSize: 12 };
  const stacked = figure === "contacts";
  const data = rows.map(({ name, of }) => ({
    ...{ name, value: of === null ? null : value(of) },
    ...{ contained: of?.contained ?? 0, handed: of === null ? 0 : of.contacts - of.contained },
  }));
  const series = stacked
    ? [
        { key: "contained", name: words.bot, fill: "var(--mantine-color-brand-filled)" },
        { key: "handed", name: words.person, fill: "var(--desk-accent, #d08a2e)" },
      ]
    : [{ key: "value", name: words[figure].name, fill: "var(--mantine-color-brand-filled)" }];
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={240}>
        <BarChart data={data} margin={{ top: 12, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="name" tick={tick} tickLine={false} axisLine={false} minTickGap={24} />
          <YAxis
            tick={tick}
            tickLine={false}
            axisLine={false}
            allowDecimals={["contained", "durable", "rating", "drafts"].includes(figure)}
            tickFormatter={told}
            width={figure === "firstAnswer" ? 72 : 44}
          />
          <Tooltip
            cursor={false}
            formatter={told}
            contentStyle={{ background: "var(--desk-panel)", border: "1px solid var(--desk-line)", borderRadius: 8 }}
          />
          {stacked && <Legend />}
          {series.map(({ key, name, fill }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              stackId="all"
              isAnimationActive={false}
              maxBarSize={72}
              legendType="square"
              fill={fill}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
