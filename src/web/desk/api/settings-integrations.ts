import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Deliveries, Integrations } from "../../../desk/index.ts";
import { get, patch, post, remove } from "./ask.ts";

export type { Integrations };

const ROOT = "/api/desk/settings";
const KEY = ["settings", "integrations"];
const POLL_MS = 5_000;

/** Webhooks and keys. */
export const useIntegrations = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<Integrations>(`${ROOT}/integrations`, signal) });

/** What was brought to a webhook of late. */
export const useDeliveries = (id: string) =>
  useQuery({
    queryKey: [...KEY, id],
    queryFn: async ({ signal }) => (await get<Deliveries>(`${ROOT}/webhooks/${id}/deliveries`, signal)).deliveries,
    refetchInterval: POLL_MS,
  });

/** Something that is done to them; they are read again after it. */
function useDeed<Given, Answer>(work: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
}

/** A webhook to make. */
export interface WebhookDraft {
  name: string;
  url: string;
  kinds: string[];
}

/** Makes a webhook; its secret is told this once. */
export const useMakeWebhook = () =>
  useDeed((draft: WebhookDraft) => post<{ id: string; secret: string }>(`${ROOT}/webhooks`, draft));

/** Switches a webhook on or off. */
export const useSwitchWebhook = () =>
  useDeed(({ id, active }: { id: string; active: boolean }) => patch<null>(`${ROOT}/webhooks/${id}`, { active }));

/** Takes a webhook out. */
export const useDropWebhook = () => useDeed((id: string) => remove(`${ROOT}/webhooks/${id}`));

/** Brings a webhook a test. */
export const useTestWebhook = () => useDeed((id: string) => post<null>(`${ROOT}/webhooks/${id}/test`));

/** Makes a key, which is told this once. */
export const useMakeKey = () =>
  useDeed((draft: { name: string; scope: "read" | "write" }) =>
    post<{ id: string; key: string }>(`${ROOT}/keys`, draft),
  );

/** Revokes a key. */
export const useRevokeKey = () => useDeed((id: string) => remove(`${ROOT}/keys/${id}`));
