import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TelegramState } from "../../../desk/index.ts";
import { get, put, remove } from "./ask.ts";

export type { TelegramState };

const ROOT = "/api/desk/settings";
const TELEGRAM = ["settings", "telegram"];

/** The shop's bot. */
export const useBot = () =>
  useQuery({
    queryKey: TELEGRAM,
    queryFn: ({ signal }) => get<TelegramState>(`${ROOT}/telegram`, signal),
  });

/** Connects the bot of a token. */
export function useConnectBot() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => put<TelegramState>(`${ROOT}/telegram`, { token }),
    onSuccess: (state) => client.setQueryData(TELEGRAM, state),
  });
}

/** Disconnects it. */
export function useDisconnectBot() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`${ROOT}/telegram`),
    onSuccess: () => client.invalidateQueries({ queryKey: TELEGRAM }),
  });
}
