import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { snooze } from "../api/support.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import styles from "./conversation.module.css";
import { asField, inAnHour, tomorrowMorning } from "./put-off-times.ts";
import { useAct } from "./use-owner.ts";

/** Puts a conversation off until a date. */
export function Put({ id, done }: { id: string; done: () => void }) {
  const { acts } = useInboxWords();
  const [until, setUntil] = useState(() => asField(tomorrowMorning()));
  const { mutate, isPending, isError } = useAct(id, (at: Date) => snooze(id, at));
  return (
    <form
      className={styles.asked}
      onSubmit={(event) => {
        event.preventDefault();
        mutate(new Date(until), { onSuccess: done });
      }}
    >
      <TextInput
        data-autofocus
        type="datetime-local"
        required
        label={acts.snoozeUntil.replace("…", "")}
        min={asField(inAnHour())}
        value={until}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        error={isError ? acts.failed : undefined}
      />
      <Button type="submit" loading={isPending} disabled={until === ""}>
        {acts.snoozeYes}
      </Button>
    </form>
  );
}
