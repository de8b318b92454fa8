import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { assist, useAssistant } from "../api/assistant.ts";
import { Icon } from "../parts/icon.tsx";
import { useWords } from "../words/context.tsx";
import styles from "./conversation.module.css";
import type { Postbox } from "./postbox.ts";

/** Has the model draft the answer, where there is one: from the thread, the articles, and what was written already. It lands in the composer. */
export function Drafting({ id, postbox }: { id: string; postbox: Postbox }) {
  const model = useAssistant();
  const { assist: words } = useWords();
  const { draft } = postbox.look();
  const { mutate, reset, isPending, isError, data, variables } = useMutation({
    mutationFn: (note: string) => assist(id, { what: "draft", note }),
    onSuccess: ({ text }, note) => {
      const { draft: now } = postbox.look();
      postbox.draft(now === note ? text : `${now}\n\n${text}`);
    },
  });
  useEffect(() => {
    // It was sent, or thrown away: what is written next is nobody's draft.
    if (draft === "") reset();
  }, [draft, reset]);
  if (!model) return null;
  return (
    <div className={styles.drafting}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="spark" size={16} />}
        loading={isPending}
        onClick={() => mutate(draft)}
      >
        {words.draft}
      </Button>
      {isError && <p role="alert">{words.failed}</p>}
      {data && (
        <p role="status">
          {words.draftBy(data.model)}
          {data.unsupported.length > 0 && <strong>{words.unsupported(data.unsupported.join(", "))}</strong>}
        </p>
      )}
      {data && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            postbox.draft(variables ?? "");
            reset();
          }}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
}
