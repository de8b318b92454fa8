import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { forgetChat, useChat, useStep } from "../../api/marketer.ts";
import { useSpeech } from "../../words/context.tsx";
import { Result } from "../result/result.tsx";
import styles from "../segments.module.css";
import { SteppingContext } from "../stepping.ts";
import { Chat } from "./chat.tsx";

/** The chat, and beside it what it has come to. */
export function AskPage() {
  const client = useQueryClient();
  const { locale } = useSpeech();
  const chat = useChat(locale);
  const { mutate, variables, isPending, isError, reset } = useStep(locale);
  const stepping = useMemo(
    () => ({
      send: (...[step, done]: [Parameters<typeof mutate>[0], (() => void)?]) => mutate(step, { onSuccess: done }),
      step: variables ?? null,
      isPending,
      isError,
    }),
    [mutate, variables, isPending, isError],
  );
  const anew = () => {
    reset();
    forgetChat(client);
  };
  return (
    <SteppingContext value={stepping}>
      <div className={styles.ask}>
        <Chat chat={chat} anew={anew} />
        <Result chat={chat} />
      </div>
    </SteppingContext>
  );
}
