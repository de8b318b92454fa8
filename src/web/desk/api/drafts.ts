import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { SuggestedDraft } from "../../../desk/index.ts";
import { get, post } from "./ask.ts";
import { KEYS } from "./keys.ts";

export type { SuggestedDraft };

const rootOf = (conversation: string) => `/api/desk/conversations/${conversation}/drafts`;

/** Drafts of the answer to what a customer wrote up to the message `asked`; nothing is asked for where that is null. */
export const useDrafts = (conversation: string, asked: number | null) =>
  useQuery({
    queryKey: KEYS.drafts(conversation, asked),
    queryFn: ({ signal }) => get<{ drafts: SuggestedDraft[] }>(rootOf(conversation), signal),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Puts a draft aside: it is gone at once, and stays gone also where the server hears of it late. */
export function useSkipDraft(conversation: string, asked: number | null): (id: string) => void {
  const client = useQueryClient();
  return (id) => {
    client.setQueryData<{ drafts: SuggestedDraft[] }>(
      KEYS.drafts(conversation, asked),
      (known) => known && { drafts: known.drafts.filter((draft) => draft.id !== id) },
    );
    void post<null>(`${rootOf(conversation)}/${id}/skip`).catch(() => {});
  };
}
