import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ShopSettings } from "../../../desk/index.ts";
import { get, post, put } from "./ask.ts";
import { PATHS } from "./paths.ts";

export type { ShopSettings };

const KEY = ["settings", "shop"];

/** What the shop allows, as a file. */
export const POLICY_FILE = `${PATHS.shop}/policy.yaml`;

/** What the shop allows. */
export const useShopSettings = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<ShopSettings>(PATHS.shop, signal) });

/** Changes it. */
export function useChangeShop() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { seen: number; policy: Record<string, unknown> }) => put<ShopSettings>(PATHS.shop, change),
    onSuccess: (settings) => client.setQueryData(KEY, settings),
  });
}

/** Puts a version back; 0 is the file's. */
export function useRestoreShop() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => post<ShopSettings>(`${PATHS.shop}/restore`, { version }),
    onSuccess: (settings) => client.setQueryData(KEY, settings),
  });
}
