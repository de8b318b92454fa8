import { useQuery } from "@tanstack/react-query";
import type { ClosingAnswer, ReadingAnswer } from "../../../desk/index.ts";
import { get } from "./ask.ts";
import { KEYS } from "./keys.ts";

/** See the answer of the same name. */
export type Closing = ClosingAnswer;
/** See the answer of the same name. */
export type BotReading = ReadingAnswer;

const DESK = "/api/desk/conversations";

/** What the bot would know of a conversation that is given back now; read anew each time it is asked. */
export const useClosing = (id: string) =>
  useQuery({
    queryKey: KEYS.closing(id),
    queryFn: ({ signal }) => get<Closing>(`${DESK}/${id}/closing`, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** How the bot read a message of the customer's, and what it did. */
export const useReading = (id: string, seq: number) =>
  useQuery({
    queryKey: KEYS.reading(id, seq),
    queryFn: ({ signal }) => get<BotReading>(`${DESK}/${id}/messages/${seq}/reading`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
