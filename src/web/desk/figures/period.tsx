import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Days } from "../api/support-figures.ts";
import styles from "./figures.module.css";
import { useSupportWords } from "./words/use-words.ts";

const PERIODS = [7, 30, 90, 365];
const DAY_MS = 86_400_000;
const DAYS_AT_MOST = 400;
const OWN = "own";

/** The last month, which is shown first. */
export const lastMonth = (): Days => lastDays(30);

/** The days that are told of: so many until today, or from one date until another. Dates that cannot be told of are not passed on; it is said why. */
export function Period({ days, change }: { days: Days; change: (days: Days) => void }) {
  const words = useSupportWords();
  const [period, setPeriod] = useState("30");
  const [own, setOwn] = useState(days);
  const choose = (value: string) => {
    setPeriod(value);
    setOwn(days);
    if (value !== OWN) change(lastDays(Number(value)));
  };
  const enter = (part: Partial<Days>) => {
    const entered = { ...own, ...part };
    setOwn(entered);
    if (isTold(entered)) change(entered);
  };
  return (
    <div className={styles.asked}>
      <NativeSelect
        label={words.period}
        value={period}
        data={[
          ...PERIODS.map((count) => ({ value: String(count), label: words.lastDays(count) })),
          { value: OWN, label: words.own },
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {period === OWN && (
        <>
          <TextInput
            type="date"
            label={words.from}
            value={own.from}
            onChange={({ currentTarget }) => enter({ from: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={words.to}
            value={own.to}
            onChange={({ currentTarget }) => enter({ to: currentTarget.value })}
          />
          {!isTold(own) && (
            <p role="alert" className={styles.wrong}>
              {words.wrongDates(DAYS_AT_MOST)}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Whether both are there, in order, and not too far from each other. */
const isTold = ({ from, to }: Days): boolean =>
  from !== "" && to !== "" && from <= to && Date.parse(to) - Date.parse(from) <= DAYS_AT_MOST * DAY_MS;

/** The last so many days by the reader's clock, today included. */
function lastDays(count: number): Days {
  const now = new Date();
  const day = (at: number) => new Date(at - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return { from: day(now.getTime() - (count - 1) * DAY_MS), to: day(now.getTime()) };
}
