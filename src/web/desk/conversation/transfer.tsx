import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { type Colleague, transfer, useColleagues } from "../api/support.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { useMyself } from "../staff/me.ts";
import styles from "./conversation.module.css";
import { useAct } from "./use-owner.ts";

/** Gives a conversation to a colleague, with what they should know. */
export function Transfer({ id, done }: { id: string; done: () => void }) {
  const { acts } = useInboxWords();
  const { id: me } = useMyself();
  const { data, isError, refetch } = useColleagues();
  if (isError && !data) return <Failed again={() => void refetch()} />;
  if (!data) return <Loading />;
  const others = data.colleagues.filter((one) => one.id !== me);
  return others.length === 0 ? <p>{acts.nobody}</p> : <Choice id={id} others={others} done={done} />;
}

function Choice({ id, others, done }: { id: string; others: readonly Colleague[]; done: () => void }) {
  const { acts } = useInboxWords();
  const [to, setTo] = useState("");
  const [note, setNote] = useState("");
  const { mutate, isPending, isError } = useAct(id, (given: { to: string; note?: string }) => transfer(id, given));
  const text = note.trim();
  return (
    <form
      className={styles.asked}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== "") mutate({ to, ...(text === "" ? {} : { note: text }) }, { onSuccess: done });
      }}
    >
      <fieldset>
        <legend>{acts.transferTo}</legend>
        {others.map((one, place) => (
          <label key={one.id}>
            <input
              ref={place === 0 ? focusHere : undefined}
              type="radio"
              data-autofocus={place === 0 || undefined}
              name="to"
              value={one.id}
              checked={to === one.id}
              onChange={() => setTo(one.id)}
            />
            <span dir="auto">{one.name}</span>
            <small data-online={one.online || undefined}>
              {one.online ? acts.online : acts.away} · {acts.load(one.load)}
            </small>
          </label>
        ))}
      </fieldset>
      <Textarea
        label={acts.transferNote}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={4000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        error={isError ? acts.failed : undefined}
      />
      <Button type="submit" loading={isPending} disabled={to === ""}>
        {acts.transferYes}
      </Button>
    </form>
  );
}

/** Where the list comes after the dialog, the focus went to the button that closes it: it goes on to the first choice. */
const focusHere = (first: HTMLInputElement | null): void => first?.focus();
