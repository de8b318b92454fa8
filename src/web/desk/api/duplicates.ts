import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "./ask.ts";
import type { Duplicates } from "./people-wire.ts";

const ROOT = "/api/desk/duplicates";
const KEY = "duplicates";
/** How often it is asked how far a look is. */
const POLL_MS = 1500;

/** Pairs that look alike, and what many share, each from one on; asked again and again while they are looked for. */
export const useDuplicates = ({ offset, families }: { offset: number; families: number }) =>
  useQuery({
    queryKey: [KEY, offset, families],
    queryFn: ({ signal }) => get<Duplicates>(`${ROOT}?offset=${offset}&families=${families}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.looking ? POLL_MS : false),
  });

/** Sends a decision; customers and pairs are read again. */
function useDecision<Wanted>(decide: (wanted: Wanted) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: decide, onSettled: () => client.invalidateQueries() });
}

/** Begins to look for pairs. */
export const useLook = () => useDecision(() => post<null>(`${ROOT}/look`));

/** Says that two are two. */
export const useDismiss = () =>
  useDecision((pair: { one: string; other: string }) => post<null>(`${ROOT}/dismiss`, pair));

/** Makes two one. */
export const useMerge = () =>
  useDecision((wanted: { kept: string; gone: string; take: string[] }) =>
    post<{ id: string }>(`${ROOT}/merge`, wanted),
  );

/** Takes a merge back. */
export const useUnmerge = () => useDecision((id: string) => post<null>(`${ROOT}/merges/${id}/undo`));
