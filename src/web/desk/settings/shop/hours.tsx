import { Button, TextInput } from "@mantine/core";
import { useLocal } from "../words/local.ts";
import own from "./shop.module.css";
import { WORDS } from "./words.ts";

/** The hours of each day of the week, several spans a day. */
export function Hours({ week, change }: { week: string[][]; change: (week: string[][]) => void }) {
  const words = useLocal(WORDS);
  return (
    <ul className={own.week}>
      {words.days.map((day, at) => (
        <li key={day}>
          <span>{day}</span>
          <Spans
            day={day}
            spans={week[at] ?? []}
            change={(spans) => change(week.map((one, place) => (place === at ? spans : one)))}
          />
        </li>
      ))}
    </ul>
  );
}

const FIRST = "09:00-18:00";

interface SpansProps {
  day: string;
  spans: string[];
  change: (spans: string[]) => void;
}

/** The spans of one day, and a way to add one. */
export function Spans({ day, spans, change }: SpansProps) {
  const words = useLocal(WORDS);
  const at = (place: number, span: string) => change(spans.map((one, here) => (here === place ? span : one)));
  return (
    <>
      <div className={own.spans}>
        {spans.length === 0 && words.closed}
        {spans.map((span, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name than their place
          <div key={place} className={own.span}>
            <TextInput
              type="time"
              aria-label={`${day}, ${words.from}`}
              value={span.slice(0, 5)}
              required
              onChange={({ currentTarget }) => at(place, `${currentTarget.value}-${span.slice(6)}`)}
            />
            –
            <TextInput
              type="time"
              aria-label={`${day}, ${words.to}`}
              value={span.slice(6) === "24:00" ? "00:00" : span.slice(6)}
              required
              onChange={({ currentTarget: { value } }) =>
                at(place, `${span.slice(0, 5)}-${value === "00:00" ? "24:00" : value}`)
              }
            />
            <Button
              variant="subtle"
              color="gray"
              aria-label={words.remove(day)}
              onClick={() => change(spans.filter((_, here) => here !== place))}
            >
              ×
            </Button>
          </div>
        ))}
      </div>
      <Button variant="default" aria-label={words.add(day)} onClick={() => change([...spans, FIRST])}>
        +
      </Button>
    </>
  );
}
