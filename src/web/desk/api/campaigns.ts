import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, post, put, remove } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type {
  Campaign,
  CampaignGoods,
  CampaignOptions,
  CampaignText,
  DryRun,
  LeftOutReason,
  ListedCampaign,
  Results,
} from "./wire.ts";

const ROOT = "/api/desk/campaigns";
/** How often is looked how far a campaign is that is being sent. */
const LOOK_AGAIN_MS = 3_000;

/** What a marketer writes of a campaign. */
export interface CampaignDraft {
  name: string;
  segmentId: string;
  channel: Campaign["channel"];
  topic: string | null;
  content: { texts: Partial<Record<Locale, CampaignText>>; product: string | null };
  holdout: number;
  boughtWithin: number;
}

/** All campaigns, newest first, each with how far it is. */
export const useCampaigns = () =>
  useQuery({
    queryKey: KEYS.campaigns,
    queryFn: async ({ signal }) => (await get<{ campaigns: ListedCampaign[] }>(ROOT, signal)).campaigns,
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === "sending") ? LOOK_AGAIN_MS : false),
  });

/** What may be chosen for a campaign. */
export const useCampaignOptions = () =>
  useQuery({
    queryKey: KEYS.campaign("options"),
    queryFn: ({ signal }) => get<CampaignOptions>(`${ROOT}/options`, signal),
  });

/** Goods in stock that are called so, the likeliest first; asked for once there is a word. */
export const useGoods = (q: string, locale: Locale) =>
  useQuery({
    queryKey: KEYS.campaign("products", q, locale),
    queryFn:
      q === ""
        ? skipToken
        : async ({ signal }) =>
            (await get<{ products: CampaignGoods[] }>(`${ROOT}/products?${new URLSearchParams({ q, locale })}`, signal))
              .products,
    placeholderData: (before) => before,
  });

/** One campaign. */
export const useCampaign = (id: string) =>
  useQuery({
    queryKey: KEYS.campaign(id, "itself"),
    queryFn: ({ signal }) => get<Campaign>(`${ROOT}/${id}`, signal),
    refetchInterval: ({ state }) => (state.data?.status === "sending" ? LOOK_AGAIN_MS : false),
  });

/** Who gets it, and who not and why. */
export const useDryRun = (id: string) =>
  useQuery({
    queryKey: KEYS.campaign(id, "dry-run"),
    queryFn: ({ signal }) => get<DryRun>(`${ROOT}/${id}/dry-run`, signal),
  });

/** The first of those who get nothing for a reason. */
export const useLeftOut = (id: string, reason: LeftOutReason) =>
  useQuery({
    queryKey: KEYS.campaign(id, "left-out", reason),
    queryFn: async ({ signal }) =>
      (
        await get<{ people: { externalId: string; name: string | null }[] }>(
          `${ROOT}/${id}/left-out?reason=${reason}`,
          signal,
        )
      ).people,
  });

/** What came of it; looked at again while it is being sent. */
export const useResults = (id: string, isSending: boolean) =>
  useQuery({
    queryKey: KEYS.campaign(id, "results"),
    queryFn: ({ signal }) => get<Results>(`${ROOT}/${id}/results`, signal),
    refetchInterval: isSending ? LOOK_AGAIN_MS : false,
  });

/** Sends a change of campaigns; what is shown of them is read again, also where it was refused. */
function useChange<Wanted, Made>(change: (wanted: Wanted) => Promise<Made>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.campaigns }),
  });
}

/** Keeps a draft: a new one, or that of an id written anew. */
export const useSaveDraft = (id: string | null) =>
  useChange((draft: CampaignDraft) =>
    id === null ? post<Campaign>(ROOT, draft) : put<Campaign>(`${ROOT}/${id}`, draft),
  );

/** Throws a draft away. */
export const useDropDraft = (id: string) => useMutation({ mutationFn: () => remove(`${ROOT}/${id}`) });

/** Sends the message to oneself. */
export const useTestSend = (id: string) => useMutation({ mutationFn: () => post<null>(`${ROOT}/${id}/test`) });

/** Approves and sends to exactly as many as were told. A {@link Problem} `changed` where they are not as many any more. */
export const useApprove = (id: string) =>
  useChange((expected: number) => post<DryRun>(`${ROOT}/${id}/approve`, { expected }));

/** Pauses, goes on, or stops for good. */
export const useSendingStep = (id: string) =>
  useChange((step: "pause" | "resume" | "stop") => post<Campaign>(`${ROOT}/${id}/${step}`));
