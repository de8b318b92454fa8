import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, post } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type { ActsAnswer, ConfirmAnswer, NotedAnswer, ProposalAnswer, ProposalRequest } from "./people-wire.ts";
import type { DoneAct } from "./wire.ts";

const pathOf = (number: string, ...more: string[]): string =>
  ["/api/desk/orders", encodeURIComponent(number), ...more].join("/");

/** What is to be done with which order, beside which conversation. */
export interface ActingOn {
  number: string;
  /** Null on the order's own page. */
  conversation: string | null;
  locale: Locale;
}

const beside = (conversation: string | null): Record<string, string> => (conversation === null ? {} : { conversation });

/** What may be done with an order for its customer now. */
export const useActs = ({ number, conversation, locale }: ActingOn) =>
  useQuery({
    queryKey: KEYS.acts(number, locale, conversation ?? ""),
    queryFn: ({ signal }) =>
      get<ActsAnswer>(`${pathOf(number, "acts")}?${new URLSearchParams({ locale, ...beside(conversation) })}`, signal),
    staleTime: 0,
  });

/** Shows what a change comes to; nothing is done. */
export const usePropose = ({ number, conversation, locale }: ActingOn) =>
  useMutation({
    mutationFn: (change: ProposalRequest["change"]) =>
      post<ProposalAnswer>(pathOf(number, "proposals"), { locale, ...beside(conversation), change }),
  });

/** Does what was shown, once; whatever comes of it, what stands is read again. */
export function useConfirm({ number, locale }: ActingOn) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, tell }: { id: string; tell: boolean }) =>
      post<ConfirmAnswer>(pathOf(number, "proposals", id, "confirm"), { locale, tell }),
    onSettled: () => readOrderAgain(client, number),
  });
}

/** Takes back something that was done with an order. */
export const undoOnOrder = (number: string, act: number) =>
  post<{ done: DoneAct[] }>(pathOf(number, "done", String(act), "undo"));

/** Notes what the shop did with goods that come back; the customer is told of it if `tell`. */
export function useNoteReturn(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, step, tell }: { id: number; step: "received" | "refunded"; tell: boolean }) =>
      post<NotedAnswer>(pathOf(number, "returns", String(id), step), { tell }),
    onSettled: () => readOrderAgain(client, number),
  });
}

/** Has everything read again that shows an order. */
export function readOrderAgain(client: QueryClient, number: string): void {
  for (const key of [KEYS.order(number), KEYS.acts(number), ["orders"], ["customer"], ["conversation"]])
    void client.invalidateQueries({ queryKey: key });
}
