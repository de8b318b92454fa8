import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Spans } from "./hours.tsx";
import own from "./shop.module.css";
import { WORDS } from "./words.ts";

interface Props {
  days: Record<string, string[]>;
  change: (days: Record<string, string[]>) => void;
}

/** Days with other hours than their weekday's. */
export function Holidays({ days, change }: Props) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const [added, setAdded] = useState("");
  const told = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const without = (day: string) => Object.fromEntries(Object.entries(days).filter(([one]) => one !== day));
  const add = () => {
    change({ ...days, [added]: [] });
    setAdded("");
  };
  return (
    <>
      <ul className={own.week}>
        {Object.keys(days)
          .sort()
          .map((day) => (
            <li key={day}>
              <span className={own.date}>
                {told.format(new Date(day))}
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-md"
                  aria-label={words.remove(day)}
                  onClick={() => change(without(day))}
                >
                  ×
                </Button>
              </span>
              <Spans day={day} spans={days[day] ?? []} change={(spans) => change({ ...days, [day]: spans })} />
            </li>
          ))}
      </ul>
      <div className={styles.deeds}>
        <TextInput
          type="date"
          aria-label={words.day}
          value={added}
          onChange={({ currentTarget }) => setAdded(currentTarget.value)}
        />
        <Button variant="default" disabled={added === "" || added in days} onClick={add}>
          {words.addDay}
        </Button>
      </div>
    </>
  );
}
