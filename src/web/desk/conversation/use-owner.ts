import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { readOrderAgain, undoOnOrder } from "../api/acting.ts";
import { giveBack, take, undo } from "../api/inbox.ts";
import { KEYS } from "../api/keys.ts";
import type { Open } from "../api/thread.ts";
import type { Summary } from "../api/wire.ts";

/** Takes a conversation; whatever comes of it, what stands is read again. */
export function useTake(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (how: { force: boolean }) => take(id, how),
    onSuccess: ({ conversation }) => putSummary(client, conversation),
    onSettled: () => readAgain(client, id),
  });
}

/** Gives a conversation back to the bot. */
export function useGiveBack(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (how: { seen: number; summary?: string }) => giveBack(id, how),
    onSuccess: ({ conversation }) => putSummary(client, conversation),
    onSettled: () => readAgain(client, id),
  });
}

/** Where something was done that may be taken back. */
export type DoneAt = { conversation: string } | { order: string };

/** Takes back something that was done there. */
export function useUndo(at: DoneAt) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: number) => ("order" in at ? undoOnOrder(at.order, act) : undo(at.conversation, act)),
    onSuccess: ({ done }) => {
      if ("conversation" in at)
        client.setQueryData<Open>(KEYS.conversation(at.conversation), (open) => open && { ...open, done });
    },
    onSettled: () => {
      if ("order" in at) readOrderAgain(client, at.order);
      else readAgain(client, at.conversation);
    },
  });
}

/** Does something with a conversation; how it stands then is shown at once, and read again. */
export function useAct<Given>(id: string, act: (given: Given) => Promise<{ conversation: Summary } | null>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (moved) => moved && putSummary(client, moved.conversation),
    onSettled: () => {
      readAgain(client, id);
      void client.invalidateQueries({ queryKey: KEYS.tags });
    },
  });
}

function putSummary(client: QueryClient, conversation: Summary): void {
  client.setQueryData<Open>(KEYS.conversation(conversation.id), (open) => open && { ...open, conversation });
}

function readAgain(client: QueryClient, id: string): void {
  void client.invalidateQueries({ queryKey: KEYS.queues });
  void client.invalidateQueries({ queryKey: KEYS.conversation(id) });
}
