import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, post } from "./ask.ts";
import { KEYS } from "./keys.ts";
import { isProblem } from "./problem.ts";
import type { Review, Titles } from "./wire.ts";

const ROOT = "/api/desk/knowledge";

/** What waits for review. */
export const useReview = () => useQuery({ queryKey: KEYS.review, queryFn: ({ signal }) => get<Review>(ROOT, signal) });

/** Articles of a language by what was typed of their titles; those of the last words until the next ones are there. */
export const useTitles = (q: string, locale: Locale) =>
  useQuery({
    queryKey: KEYS.titles(locale, q),
    queryFn: ({ signal }) => get<Titles>(`${ROOT}/articles?${new URLSearchParams({ q, locale })}`, signal),
    placeholderData: (last) => last,
  });

/** What is decided of one candidate. */
export interface Decision {
  id: string;
  verb: "accept" | "reject";
}

/** Sends a decision; the row goes once it is made, also where somebody else was faster. */
export function useDecision() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, verb }: Decision) => {
      await post(`${ROOT}/candidates/${id}/${verb}`).catch((error: unknown) => {
        if (!isProblem(error, "reviewed")) throw error;
      });
    },
    onSuccess: (_, { id }) => {
      client.setQueryData<Review>(
        KEYS.review,
        (review) => review && { candidates: review.candidates.filter((one) => one.id !== id) },
      );
      void client.invalidateQueries({ queryKey: KEYS.review });
    },
  });
}
