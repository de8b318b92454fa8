import { useQuery } from "@tanstack/react-query";
import { get } from "./ask.ts";

const useFunctions = () =>
  useQuery({
    queryKey: ["functions"],
    queryFn: async ({ signal }) => (await get<{ on: string[] }>("/api/desk/functions", signal)).on,
    retry: false,
  });

/** Whether the shop has a function on, by its key of the policy; until that is known it counts as on. */
export function useIsOn(key: string): boolean {
  const { data } = useFunctions();
  return !Array.isArray(data) || data.includes(key);
}

/** Whether the server may be asked for something of a function: not before it is known whether the shop has that on. */
export function useMayAsk(key: string): boolean {
  const { isPending } = useFunctions();
  return useIsOn(key) && !isPending;
}
