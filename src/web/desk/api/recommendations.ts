import { useQuery } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get } from "./ask.ts";
import { useMayAsk } from "./functions.ts";
import { KEYS } from "./keys.ts";
import type { CustomerOffers, SegmentOffers } from "./wire.ts";

/** Offers that are shown at once. */
const SHOWN = 3;
const OF_SEGMENT = 6;

/** What to offer to a customer next; `language` is that of their conversation. Nothing is asked where the shop has that off. */
export const useOffers = (customer: string, locale: Locale, language: string) => {
  const enabled = useMayAsk("recommendations");
  return useQuery({
    enabled,
    queryKey: KEYS.offers(customer, locale, language),
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ locale, language, limit: String(SHOWN) });
      const path = `/api/desk/customers/${encodeURIComponent(customer)}/recommendations?${asked}`;
      return (await get<CustomerOffers>(path, signal)).offers;
    },
  });
};

/** What to offer to a saved segment. */
export const useSegmentOffers = (id: string, locale: Locale) =>
  useQuery({
    queryKey: KEYS.segment(id, "offers", locale),
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ locale, limit: String(OF_SEGMENT) });
      return (await get<SegmentOffers>(`/api/desk/segments/${id}/recommendations?${asked}`, signal)).offers;
    },
  });
