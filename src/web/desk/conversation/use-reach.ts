import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { readOlder } from "../api/inbox.ts";
import { KEYS } from "../api/keys.ts";
import type { Open } from "../api/thread.ts";

/** Reads back in a thread until a message is there, and shows it: once for each message that is asked for. */
export function useReach({ conversation, thread }: Open, at: number | null): void {
  const client = useQueryClient();
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (at === null || shown.current === at) return;
    const first = thread.messages[0]?.seq ?? 0;
    if (at < first && thread.hasOlder) {
      void readOlder(conversation.id, thread)
        .then((longer) =>
          client.setQueryData<Open>(KEYS.conversation(conversation.id), (open) => open && { ...open, thread: longer }),
        )
        .catch(() => {});
      return;
    }
    shown.current = at;
    const message = document.querySelector<HTMLElement>(`[data-seq="${at}"]`);
    message?.scrollIntoView({ block: "center" });
    message?.setAttribute("data-found", "");
  }, [client, conversation.id, thread, at]);
}
