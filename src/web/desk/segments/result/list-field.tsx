import { Button, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** A list of values: each can be taken away, and others put in. */
export function ListField({ values, set }: { values: string[]; set: (values: string[]) => void }) {
  const { result } = useSegmentWords();
  const [typed, type] = useState("");
  const add = () => {
    const value = typed.trim();
    if (value !== "" && !values.includes(value)) set([...values, value]);
    type("");
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || typed.trim() === "") return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset className={styles.list}>
      <legend>{result.list}</legend>
      <ul>
        {values.map((value) => (
          <li key={value}>
            {value}
            <button
              type="button"
              aria-label={result.removeWhat(value)}
              disabled={values.length === 1}
              onClick={() => set(values.filter((one) => one !== value))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.fields}>
        <TextInput
          aria-label={result.addToList}
          placeholder={result.addToList}
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={keys}
        />
        <Button variant="default" disabled={typed.trim() === ""} onClick={add}>
          {result.add}
        </Button>
      </div>
    </fieldset>
  );
}
