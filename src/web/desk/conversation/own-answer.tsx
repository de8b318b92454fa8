import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { correct, retract } from "../api/inbox.ts";
import { isProblem } from "../api/problem.ts";
import type { DeskMessage } from "../api/wire.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { useWords } from "../words/context.tsx";
import styles from "./thread.module.css";
import { useAct } from "./use-owner.ts";

interface OwnProps {
  conversation: string;
  message: DeskMessage;
}

/** Under one's own answer: to put it right, or to take it back. */
export function OwnAnswer({ conversation, message }: OwnProps) {
  const { said, acts } = useInboxWords();
  const [state, setState] = useState<"shown" | "asking" | "editing">("shown");
  const gone = useAct<undefined>(conversation, () => retract(conversation, message.seq));
  const shown = () => setState("shown");
  if (state === "editing") return <Editing conversation={conversation} message={message} done={shown} />;
  return (
    <p className={styles.again} data-own>
      {gone.isError && <span role="alert">{isProblem(gone.error, "too_late") ? said.tooLate : acts.failed}</span>}
      {state === "asking" ? (
        <>
          <span>{said.retractSure}</span>
          <button type="button" onClick={() => gone.mutate(undefined, { onSettled: shown })}>
            {said.retract}
          </button>
          <Cancel act={shown} />
        </>
      ) : (
        <>
          <button type="button" onClick={() => setState("editing")}>
            {said.edit}
          </button>
          <button type="button" onClick={() => setState("asking")}>
            {said.retract}
          </button>
        </>
      )}
    </p>
  );
}

function Cancel({ act }: { act: () => void }) {
  const { common } = useWords();
  return (
    <button type="button" onClick={act}>
      {common.cancel}
    </button>
  );
}

function Editing({ conversation, message, done }: OwnProps & { done: () => void }) {
  const { said, acts } = useInboxWords();
  const { common } = useWords();
  const [text, setText] = useState(message.text);
  const { mutate, isPending, error } = useAct(conversation, (now: string) => correct(conversation, message.seq, now));
  const wanted = text.trim();
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "") mutate(wanted, { onSuccess: done });
      }}
    >
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        aria-label={said.field}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={error ? (isProblem(error, "too_late") ? said.tooLate : acts.failed) : undefined}
      />
      <Button type="submit" size="xs" loading={isPending} disabled={wanted === ""}>
        {said.save}
      </Button>
      <Button variant="default" size="xs" onClick={done}>
        {common.cancel}
      </Button>
    </form>
  );
}
