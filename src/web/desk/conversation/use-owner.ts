import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
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
    mutationFn: (seen: number) => giveBack(id, seen),
    onSuccess: ({ conversation }) => putSummary(client, conversation),
    onSettled: () => readAgain(client, id),
  });
}

/** Takes back something that was done there. */
export function useUndo(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: number) => undo(id, act),
    onSuccess: ({ done }) => client.setQueryData<Open>(KEYS.conversation(id), (open) => open && { ...open, done }),
    onSettled: () => readAgain(client, id),
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
