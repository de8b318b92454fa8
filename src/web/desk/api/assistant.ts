import { useQuery } from "@tanstack/react-query";
import { get, post } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type { Assisted, AssistRequest } from "./wire.ts";

/** The name of the language model that helps; null where there is none, or none that is known of yet. */
export function useAssistant(): string | null {
  const { data } = useQuery({
    queryKey: KEYS.assistant,
    queryFn: ({ signal }) => get<{ model: string | null }>("/api/desk/assistant", signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.model ?? null;
}

/** Has the model write something in a conversation; a `Problem` where it does not. Nothing is sent to the customer. */
export const assist = (conversation: string, asked: AssistRequest) =>
  post<Assisted>(`/api/desk/conversations/${conversation}/assist`, asked);
