import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { useSave } from "../../api/marketer.ts";
import { isProblem } from "../../api/problem.ts";
import { useWords } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

const KINDS = ["dynamic", "static"] as const;

interface SaveProps {
  chat: string;
  name: string;
  unread: string[];
  saving: ReturnType<typeof useSave>;
  close: () => void;
}

/** The name and the kind; where words were not read, it is asked plainly first whether to save without them. */
export function SaveForm({ chat, name: given, unread, saving, close }: SaveProps) {
  const { save } = useSegmentWords();
  const { common } = useWords();
  const [name, setName] = useState(given);
  const [kind, choose] = useState<(typeof KINDS)[number]>("dynamic");
  const [isAsking, asks] = useState(false);
  const { mutate, isPending, error } = saving;
  const submit = (anyway: boolean) => {
    if (name.trim() === "") return;
    if (unread.length > 0 && !anyway) return asks(true);
    mutate(
      { chat, name: name.trim(), kind, anyway },
      { onError: (refused) => isProblem(refused, "unread") && asks(true) },
    );
  };
  const isUnread = isProblem(error, "unread");
  return (
    <form
      className={styles.form}
      aria-label={save.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <TextInput
        label={save.name}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        maxLength={120}
        required
        autoFocus
        error={isProblem(error, "name_taken") ? save.taken : undefined}
      />
      <fieldset className={styles.kinds}>
        <legend>{save.kind}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => choose(one)} />
            <span>
              {save.kinds[one]}
              <small>{save.kindHints[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {error && !isUnread && !isProblem(error, "name_taken") && (
        <p className={styles.failed} role="alert">
          {save.failed}
        </p>
      )}
      {isAsking && (
        <p className={styles.warning} role="alert">
          {save.unread(unread.join(", "))}
        </p>
      )}
      <div className={styles.deeds}>
        {isAsking ? (
          <Button loading={isPending} onClick={() => submit(true)}>
            {save.anyway}
          </Button>
        ) : (
          <Button type="submit" loading={isPending} disabled={name.trim() === ""}>
            {save.submit}
          </Button>
        )}
        <Button variant="default" disabled={isPending} onClick={close}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
