import { useQuery } from "@tanstack/react-query";
import type { SupportCounts, SupportFigures } from "../../../desk/index.ts";
import { get } from "./ask.ts";
import { KEYS } from "./keys.ts";

export type { SupportCounts, SupportFigures };

/** A row of a breakdown. */
export type Keyed = SupportFigures["days"][number];

/** The first and the last day that is told of, both included: `2026-10-01`. */
export interface Days {
  from: string;
  to: string;
}

const ROOT = "/api/desk/support/figures";

/** How support did in some days; what was read last until the next is there. */
export const useSupportFigures = ({ from, to }: Days) =>
  useQuery({
    queryKey: KEYS.support(from, to),
    queryFn: ({ signal }) => get<SupportFigures>(`${ROOT}?${new URLSearchParams({ from, to })}`, signal),
    placeholderData: (last) => last,
  });

/** Where the same is downloaded by day, channel and language. */
export const csvOf = ({ from, to }: Days): string => `${ROOT}.csv?${new URLSearchParams({ from, to })}`;

/** Where what became of suggested drafts is downloaded by topic. */
export const draftsCsvOf = ({ from, to }: Days): string => `${ROOT}/drafts.csv?${new URLSearchParams({ from, to })}`;
