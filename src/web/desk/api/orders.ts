import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get } from "./ask.ts";
import { KEYS } from "./keys.ts";
import { ordersPath, PATHS, ROWS } from "./paths.ts";
import type { OrderHistory, Orders, WholeOrder } from "./people-wire.ts";

const ROOT = PATHS.orders;

/** By what orders are filtered; an empty text leaves a filter out. Days are `YYYY-MM-DD`. */
export type OrdersFilter = Record<"q" | "status" | "payment" | "from" | "to", string>;

/** Orders, the newest first, page by page. */
export function useOrders(filter: OrdersFilter) {
  const asked = Object.entries(filter).filter(([, value]) => value !== "");
  return useInfiniteQuery({
    queryKey: KEYS.orders(new URLSearchParams(asked).toString()),
    queryFn: ({ pageParam, signal }) => get<Orders>(ordersPath(asked, pageParam ? { after: pageParam } : {}), signal),
    initialPageParam: "",
    getNextPageParam: ({ orders }) => (orders.length < ROWS ? undefined : orders.at(-1)?.number),
  });
}

/** Everything of an order. */
export const useOrder = (number: string) =>
  useQuery({
    queryKey: KEYS.order(number),
    queryFn: ({ signal }) => get<WholeOrder>(`${ROOT}/${encodeURIComponent(number)}`, signal),
  });

/** What was changed of an order, newest first. */
export const useOrderHistory = (number: string) =>
  useQuery({
    queryKey: KEYS.order(number, "history"),
    queryFn: ({ signal }) => get<OrderHistory>(`${ROOT}/${encodeURIComponent(number)}/history`, signal),
  });
