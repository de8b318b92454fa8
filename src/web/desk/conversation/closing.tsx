import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { assist, useAssistant } from "../api/assistant.ts";
import { type Closing as Made, useClosing } from "../api/closing.ts";
import { Icon } from "../parts/icon.tsx";
import { Loading } from "../parts/states.tsx";
import { useWords } from "../words/context.tsx";
import styles from "./conversation.module.css";
import { useConversationWords } from "./words/use-words.ts";

interface ClosingProps {
  id: string;
  text: string;
  yes: string;
  /** What is said where it did not work; null as long as nothing went wrong. */
  failed: string | null;
  pending: boolean;
  /** `summary`: what the bot is to know, where the person has put it otherwise than it was made. */
  act: (summary: string | undefined) => void;
  done: () => void;
}

/** Asks once more before a conversation goes back to the bot, and shows what the bot will know of it. */
export function Closing(props: ClosingProps) {
  const { data, isPending } = useClosing(props.id);
  if (isPending) return <Loading />;
  return <Asked {...props} made={data} />;
}

function Asked({ id, text, yes, failed, pending, act, done, made }: ClosingProps & { made: Made | undefined }) {
  const { common } = useWords();
  // What was written stays though what the bot would know is read anew meanwhile, and a press is not lost by it.
  const [written, setWritten] = useState<string | null>(null);
  const summary = written ?? made?.text ?? "";
  return (
    <div className={styles.asked}>
      <p>{text}</p>
      {made && <Known id={id} made={made} summary={summary} set={setWritten} />}
      {failed && <p role="alert">{failed}</p>}
      <div>
        <Button data-autofocus loading={pending} onClick={() => act(summary === made?.text ? undefined : summary)}>
          {yes}
        </Button>
        <Button variant="default" onClick={done}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}

interface KnownProps {
  id: string;
  made: Made;
  summary: string;
  set: (summary: string) => void;
}

function Known({ id, made, summary, set }: KnownProps) {
  const { closing } = useConversationWords();
  const model = useAssistant();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => assist(id, { what: "summary", language: made.language }),
    onSuccess: ({ text }) => set(text.slice(0, 1000)),
  });
  return (
    <>
      <Textarea
        label={closing.label}
        description={made.text === "" && summary === "" ? closing.nothing : closing.hint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        lang={made.language}
        value={summary}
        onChange={({ currentTarget }) => set(currentTarget.value)}
        error={isError ? closing.wordedFailed : undefined}
      />
      {model && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="spark" size={16} />}
            loading={isPending}
            onClick={() => mutate()}
          >
            {closing.worded}
          </Button>
        </div>
      )}
    </>
  );
}
