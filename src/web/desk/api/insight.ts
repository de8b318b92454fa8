import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, post, put } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type {
  CustomerInsight,
  InsightCohorts,
  InsightMap,
  InsightOverview,
  InsightRules,
  InsightValue,
} from "./wire.ts";

const ROOT = "/api/desk/insight";
/** How often it is asked how far a rebuild is. */
const POLL_MS = 1000;

const pathOf = (path: string, segment: string | null, more: Record<string, string> = {}): string =>
  `${ROOT}${path}?${new URLSearchParams({ ...(segment ? { segment } : {}), ...more })}`;

/** The figures of everybody or of a segment; asked again and again while they are reckoned anew. */
export const useOverview = (segment: string | null, locale: Locale) =>
  useQuery({
    queryKey: KEYS.insightOf(segment, "overview", locale),
    queryFn: ({ signal }) => get<InsightOverview>(pathOf("", segment, { locale }), signal),
    refetchInterval: ({ state }) => (isReckoning(state.data) ? POLL_MS : false),
  });

/** Whether figures are being reckoned. */
const isReckoning = (overview: InsightOverview | undefined): boolean =>
  overview !== undefined && (overview.model.rebuilding || overview.model.progress !== null);

/** Who is where by recency and frequency. */
export const useRfmMap = (segment: string | null) =>
  useQuery({
    queryKey: KEYS.insightOf(segment, "rfm"),
    queryFn: ({ signal }) => get<InsightMap>(pathOf("/rfm", segment), signal),
  });

/** Who came back after their first purchase. */
export const useCohorts = (segment: string | null) =>
  useQuery({
    queryKey: KEYS.insightOf(segment, "cohorts"),
    queryFn: async ({ signal }) => (await get<InsightCohorts>(pathOf("/cohorts", segment), signal)).cohorts,
  });

/** Which figure's distribution is shown. */
export type Spread = "lifetime_value" | "predicted_value" | "average_order";

/** How what buyers are worth is spread. */
export const useValue = (segment: string | null, of: Spread) =>
  useQuery({
    queryKey: KEYS.insightOf(segment, "value", of),
    queryFn: ({ signal }) => get<InsightValue>(pathOf("/value", segment, { of }), signal),
  });

/** Where scores begin, and who is in which group. */
export const useRules = () =>
  useQuery({
    queryKey: KEYS.insightOf(null, "settings"),
    queryFn: ({ signal }) => get<InsightRules>(`${ROOT}/settings`, signal),
  });

/** Decides it; everybody's figures are reckoned anew by it. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (rules: InsightRules) => {
      await put<InsightRules>(`${ROOT}/settings`, rules);
      await post<null>(`${ROOT}/rebuild`);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.insight }),
  });
}

/** Begins to reckon everybody's figures anew. */
export function useRebuild() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<null>(`${ROOT}/rebuild`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.insight }),
  });
}

/** What one customer is worth. */
export const useWorth = (customer: string) =>
  useQuery({
    queryKey: KEYS.worth(customer),
    queryFn: async ({ signal }) =>
      (await get<CustomerInsight>(`/api/desk/customers/${encodeURIComponent(customer)}/insight`, signal)).insight,
  });
