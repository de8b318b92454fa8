import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAddNote, useRemoveNote } from "../../api/customers.ts";
import type { CustomerRecord } from "../../api/people-wire.ts";
import { shortDate } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

/** What the staff wrote down of the customer for one another. */
export function Notes({ record: { externalId, notes }, changes }: { record: CustomerRecord; changes: boolean }) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  const removing = useRemoveNote(externalId);
  return (
    <section className={styles.card} aria-label={words.notes}>
      <h2>{words.notes}</h2>
      {notes.length === 0 && <p className={styles.absent}>{words.noNotes}</p>}
      <ul className={styles.plain}>
        {notes.map(({ id, text, at, by, mine }) => (
          <li key={id}>
            <p className={styles.words} dir="auto">
              {text}
            </p>
            <div className={styles.split}>
              <small>{[by, shortDate(new Date(at), locale)].filter(Boolean).join(", ")}</small>
              {changes && mine && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  loading={removing.isPending && removing.variables === id}
                  onClick={() => removing.mutate(id)}
                >
                  {words.removeNote}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {changes && <Add externalId={externalId} />}
    </section>
  );
}

function Add({ externalId }: { externalId: string }) {
  const words = useCustomersWords();
  const [text, setText] = useState("");
  const { mutate, isPending, isError } = useAddNote(externalId);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) mutate(text.trim(), { onSuccess: () => setText("") });
  };
  return (
    <form onSubmit={add}>
      <Textarea
        aria-label={words.addNote}
        placeholder={words.noteHint}
        value={text}
        maxLength={2000}
        rows={2}
        error={isError ? words.failed : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.deeds}>
        <Button type="submit" variant="default" size="compact-md" loading={isPending} disabled={!text.trim()}>
          {words.addNote}
        </Button>
      </div>
    </form>
  );
}
