import { Button, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { newUuid } from "../../widget/uuid.ts";
import { keepNote } from "../api/support.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useWords } from "../words/context.tsx";
import styles from "./conversation.module.css";
import { useAct } from "./use-owner.ts";

const LONGEST = 4000;

/** Where one writes a note for colleagues; under a key and a button, so that nothing for them is typed to the customer. */
export function NoteWriter({ id }: { id: string }) {
  const { notes } = useInboxWords();
  const [open, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useShortcuts({ n: () => setOpen(true) });
  const done = () => {
    wasOpen.current = true;
    setOpen(false);
  };
  if (open) return <Field id={id} done={done} />;
  return (
    // What had the focus is gone with the field: it goes on from where one came.
    <Button
      autoFocus={wasOpen.current}
      variant="subtle"
      size="compact-sm"
      leftSection={<Icon name="note" size={16} />}
      onClick={() => setOpen(true)}
    >
      {notes.write}
    </Button>
  );
}

function Field({ id, done }: { id: string; done: () => void }) {
  const { common } = useWords();
  const { notes, acts } = useInboxWords();
  const [note, setNote] = useState(() => ({ id: newUuid(), text: "" }));
  const { mutate, isPending, isError } = useAct(id, (kept: typeof note) => keepNote(id, kept));
  const text = note.text.trim();
  const keep = () => text !== "" && mutate({ ...note, text }, { onSuccess: done });
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={LONGEST}
        aria-label={notes.field}
        placeholder={notes.placeholder}
        error={isError ? acts.failed : undefined}
        value={note.text}
        onChange={({ currentTarget }) => setNote({ ...note, text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            done();
          }
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          keep();
        }}
      />
      <div>
        <Button type="submit" size="compact-md" loading={isPending} disabled={text === ""}>
          {notes.keep}
        </Button>
        <Button variant="default" size="compact-md" onClick={done}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
