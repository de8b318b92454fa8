import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "./ask.ts";
import type { ShopField, ShopFields } from "./people-wire.ts";

const ROOT = "/api/desk/fields";
const KEY = ["shop-fields"];
const pathOf = (key: string): string => `${ROOT}/${encodeURIComponent(key)}`;

/** The shop's own fields of customers. */
export const useShopFields = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<ShopFields>(ROOT, signal) });

/** Sends a change; the answer is how the fields stand then. Cards are read again. */
function useFieldsChange<Wanted>(change: (wanted: Wanted) => Promise<ShopFields>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (fields) => {
      client.setQueryData(KEY, fields);
      return client.invalidateQueries({ queryKey: ["customer"] });
    },
  });
}

/** Adds a field, or changes it. */
export const useSaveField = () =>
  useFieldsChange(({ key, ...field }: ShopField) => put<ShopFields>(pathOf(key), field));

/** Puts the fields into the order of their keys. */
export const useOrderFields = () =>
  useFieldsChange((keys: readonly string[]) => post<ShopFields>(`${ROOT}/order`, { keys }));

/** Removes a field with every value of it. */
export const useRemoveField = () =>
  useFieldsChange(async (key: string) => {
    await remove(pathOf(key));
    return get<ShopFields>(ROOT);
  });
