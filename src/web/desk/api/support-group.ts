import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SupportGroupCode, SupportGroupState } from "../../../desk/index.ts";
import { get, post, remove } from "./ask.ts";

const PATH = "/api/desk/settings/telegram/group";
const GROUP = ["settings", "telegram", "group"];
/** The group is bound elsewhere, in Telegram: it is asked for anew whenever it is shown. */
const LOOK_MS = 4_000;

/** The support's group; looked at again and again while `isAwaited`. */
export const useSupportGroup = (isAwaited: boolean) =>
  useQuery({
    queryKey: GROUP,
    queryFn: ({ signal }) => get<SupportGroupState>(PATH, signal),
    staleTime: 0,
    refetchInterval: isAwaited ? LOOK_MS : false,
  });

/** Makes a code that binds a group. */
export const useGroupCode = () => useMutation({ mutationFn: () => post<SupportGroupCode>(`${PATH}/code`) });

/** Lets the group go. */
export function useUnbindGroup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove(PATH),
    onSuccess: () => client.invalidateQueries({ queryKey: GROUP }),
  });
}

/** Makes a link by which one's own Telegram becomes known. */
export const useOwnTelegramLink = () =>
  useMutation({ mutationFn: () => post<{ url: string | null }>("/api/desk/me/telegram-link") });
