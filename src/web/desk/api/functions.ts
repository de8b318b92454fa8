import { useQuery } from "@tanstack/react-query";
import { get } from "./ask.ts";

/** Whether the shop has a function on, by its key of the policy; until that is known it counts as on. */
export function useIsOn(key: string): boolean {
  const { data } = useQuery({
    queryKey: ["functions"],
    queryFn: async ({ signal }) => (await get<{ on: string[] }>("/api/desk/functions", signal)).on,
    retry: false,
  });
  return !Array.isArray(data) || data.includes(key);
}
