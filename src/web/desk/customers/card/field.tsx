import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChangeField } from "../../api/customers.ts";
import { Problem } from "../../api/problem.ts";
import { Icon } from "../../parts/icon.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

interface FieldProps {
  externalId: string;
  /** As a change names it. */
  field: string;
  name: string;
  value: string | null;
  /** The value in the reader's words. */
  shown: (value: string) => string;
  /** What it may be, where that is a list. */
  choices: readonly { value: string; label: string }[];
  type: "text" | "date";
  changes: boolean;
}

/** A field of a card, changed where it stands. */
export function Field(props: FieldProps) {
  const { name, value, shown, changes } = props;
  const words = useCustomersWords();
  const [editing, setEditing] = useState(false);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {editing ? (
          <Editor {...props} close={() => setEditing(false)} />
        ) : (
          <>
            {value === null || value === "" ? <span className={styles.absent}>{words.absent}</span> : shown(value)}
            {changes && (
              <ActionIcon variant="subtle" aria-label={words.edit(name)} onClick={() => setEditing(true)}>
                <Icon name="pencil" size={15} />
              </ActionIcon>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

function Editor({ externalId, field, name, value, choices, type, close }: FieldProps & { close: () => void }) {
  const words = useCustomersWords();
  const { words: desk, locale } = useSpeech();
  const [typed, setTyped] = useState(value ?? "");
  const { mutate, isPending, error } = useChangeField(externalId);
  const wrong = error instanceof Problem ? (words.wrong[error.code] ?? words.failed) : error ? words.failed : undefined;
  const common = { "aria-label": name, value: typed, error: wrong, autoFocus: true };
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate({ field, value: typed.trim() || null, was: value, locale }, { onSuccess: close });
  };
  return (
    <form onSubmit={save}>
      {choices.length > 0 ? (
        <NativeSelect
          {...common}
          data={[{ value: "", label: words.absent }, ...choices]}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      ) : (
        <TextInput
          {...common}
          type={type}
          maxLength={1000}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      <Button type="submit" size="compact-md" loading={isPending}>
        {words.save}
      </Button>
      <Button variant="default" size="compact-md" onClick={close}>
        {desk.common.cancel}
      </Button>
    </form>
  );
}
