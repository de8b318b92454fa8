import { ActionIcon, Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { type Chat, standing } from "../../api/marketer.ts";
import { Icon } from "../../parts/icon.tsx";
import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";

/** As long as the server takes a question. */
const LONGEST = 2000;

/** Where one asks. What was typed stays there until the server has answered it. */
export function QuestionBox({ chat, anew }: { chat: Chat; anew: () => void }) {
  const { ask } = useSegmentWords();
  const { send, step, isPending, isError } = useStepping();
  const [typed, type] = useState("");
  const text = typed.trim();
  const submit = () => {
    // What was typed on meanwhile is the next question.
    if (text !== "" && !isPending)
      send({ said: { by: "words", text }, text }, () => type((now) => (now === typed ? "" : now)));
  };
  const stepBack = () => send({ said: { by: "back" }, text: ask.backWords });
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isError && step?.said.by !== "hand" && (
        <p className={styles.failed} role="alert">
          {ask.failed}
        </p>
      )}
      <div className={styles.field}>
        <Textarea
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={(event) => {
            if (!asks(event)) return;
            event.preventDefault();
            submit();
          }}
          maxLength={LONGEST}
          aria-label={ask.label}
          placeholder={ask.placeholder}
          autosize
          minRows={2}
          maxRows={6}
        />
        <ActionIcon
          type="submit"
          size={44}
          aria-label={ask.submit}
          title={ask.submit}
          loading={isPending}
          disabled={text === ""}
        >
          <Icon name="send" size={20} />
        </ActionIcon>
      </div>
      <div className={styles.deeds}>
        <Button variant="default" size="xs" disabled={isPending || standing(chat.turns).length < 2} onClick={stepBack}>
          {ask.back}
        </Button>
        <Button variant="default" size="xs" disabled={isPending || chat.turns.length === 0} onClick={anew}>
          {ask.anew}
        </Button>
        <span className={styles.hint}>{ask.hint}</span>
      </div>
    </form>
  );
}

/** Enter, but not the one that ends a word that is composed of several keys. */
const asks = ({ key, shiftKey, nativeEvent }: KeyboardEvent) =>
  key === "Enter" && !shiftKey && !nativeEvent.isComposing;
