import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Locale } from "../../../../base/index.ts";
import { KEYS } from "../../api/keys.ts";
import { isProblem } from "../../api/problem.ts";
import { type CannedReply, deleteCanned, saveCanned } from "../../api/support.ts";
import { useWords } from "../../words/context.tsx";
import { useInboxWords } from "../words/use-words.ts";
import styles from "./work.module.css";

const LOCALES: readonly Locale[] = ["ru", "uk", "en"];

/** Writes a ready answer, in as many languages as one likes. */
export function CannedForm({ reply, isNew, done }: { reply: CannedReply; isNew: boolean; done: () => void }) {
  const { common, inbox } = useWords();
  const { canned } = useInboxWords();
  const [shortcut, setShortcut] = useState(reply.shortcut);
  const [texts, setTexts] = useState(reply.texts);
  const client = useQueryClient();
  const onSuccess = () => {
    void client.invalidateQueries({ queryKey: KEYS.canned });
    done();
  };
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => saveCanned({ id: reply.id, shortcut, texts: filled(texts) }),
    onSuccess,
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <TextInput
        autoFocus
        label={canned.shortcut}
        description={canned.shortcutHint}
        leftSection="/"
        maxLength={40}
        value={shortcut}
        onChange={({ currentTarget }) => setShortcut(currentTarget.value)}
      />
      {LOCALES.map((one) => (
        <Textarea
          key={one}
          lang={one}
          label={canned.text(inbox.languages[one])}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={texts[one] ?? ""}
          onChange={({ currentTarget }) => setTexts({ ...texts, [one]: currentTarget.value })}
        />
      ))}
      <p className={styles.lead}>{canned.fields}</p>
      {error && <p role="alert">{isProblem(error, "name_taken") ? canned.taken : canned.invalid}</p>}
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending}>
          {canned.save}
        </Button>
        <Button variant="default" onClick={done}>
          {common.cancel}
        </Button>
        {!isNew && <Removing id={reply.id} done={onSuccess} />}
      </div>
    </form>
  );
}

/** Languages that say something. */
const filled = (texts: CannedReply["texts"]): CannedReply["texts"] =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));

/** Asks once more, in its own place. */
function Removing({ id, done }: { id: string; done: () => void }) {
  const { canned } = useInboxWords();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending } = useMutation({ mutationFn: () => deleteCanned(id), onSuccess: done });
  return (
    <Button variant="subtle" color="red" loading={isPending} onClick={() => (asking ? mutate() : setAsking(true))}>
      {asking ? canned.removeSure : canned.remove}
    </Button>
  );
}
