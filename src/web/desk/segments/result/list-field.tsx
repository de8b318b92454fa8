import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useWords } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../segments.module.css";
import { CLOSED, type Closed } from "../spots.ts";
import { useSegmentWords } from "../words/use-words.ts";

interface ListProps {
  values: string[];
  /** What the values are codes of; null where anything may be written. */
  of: Closed | null;
  set: (values: string[]) => void;
}

/** A list of values: each can be taken away, and others put in. */
export function ListField({ values, of, set }: ListProps) {
  const { result } = useSegmentWords();
  const names = useNames(of);
  const add = (value: string) => {
    if (value !== "" && !values.includes(value)) set([...values, value]);
  };
  return (
    <fieldset className={styles.list}>
      <legend>{result.list}</legend>
      <ul>
        {values.map((value) => (
          <li key={value}>
            {nameIn(names, value)}
            <button
              type="button"
              aria-label={result.removeWhat(nameIn(names, value))}
              disabled={values.length === 1}
              onClick={() => set(values.filter((one) => one !== value))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {of ? (
        <Chosen left={CLOSED[of].filter((one) => !values.includes(one))} names={names} add={add} />
      ) : (
        <Typed add={add} />
      )}
    </fieldset>
  );
}

/** How the codes are told. */
function useNames(of: Closed | null): Record<string, string> {
  const { card, inbox } = useWords();
  const { result } = useSegmentWords();
  if (of === null) return {};
  return { gender: result.genders, language: inbox.languages, status: card.statuses, payment: result.payments }[of];
}

/** One more of a few. */
function Chosen(props: { left: readonly string[]; names: Record<string, string>; add: (value: string) => void }) {
  const { left, names, add } = props;
  const { result } = useSegmentWords();
  if (left.length === 0) return null;
  return (
    <NativeSelect
      aria-label={result.addToList}
      value=""
      data={[{ value: "", label: result.addToList }, ...left.map((one) => ({ value: one, label: nameIn(names, one) }))]}
      onChange={({ currentTarget }) => add(currentTarget.value)}
    />
  );
}

/** One more, in whatever words. */
function Typed({ add }: { add: (value: string) => void }) {
  const { result } = useSegmentWords();
  const [typed, type] = useState("");
  const put = () => {
    add(typed.trim());
    type("");
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || typed.trim() === "") return;
    event.preventDefault();
    put();
  };
  return (
    <div className={styles.fields}>
      <TextInput
        aria-label={result.addToList}
        placeholder={result.addToList}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={keys}
      />
      <Button variant="default" disabled={typed.trim() === ""} onClick={put}>
        {result.add}
      </Button>
    </div>
  );
}
