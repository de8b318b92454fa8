import { skipToken, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, post, remove } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type {
  JournalLine,
  ListedSegment,
  ReadyMade,
  SavedSegment,
  SegmentMember,
  SegmentPin,
  SegmentVersion,
} from "./wire.ts";

const ROOT = "/api/desk/segments";
/** As many people or lines come at once. */
const PAGE = 50;

/** Saved segments, by name. */
export const useSavedSegments = () =>
  useQuery({
    queryKey: KEYS.saved,
    queryFn: async ({ signal }) => (await get<{ segments: ListedSegment[] }>(ROOT, signal)).segments,
  });

/** Segments that were archived, by name; asked for once `isWanted`. */
export const useArchivedSegments = (isWanted: boolean) =>
  useQuery({
    queryKey: KEYS.archived,
    queryFn: isWanted
      ? async ({ signal }) => (await get<{ segments: ListedSegment[] }>(`${ROOT}?archived=true`, signal)).segments
      : skipToken,
  });

/** Segments that most shops ask for, told in a language. */
export const useReadyMades = (locale: Locale) =>
  useQuery({
    queryKey: KEYS.readyMade(locale),
    queryFn: async ({ signal }) =>
      (
        await get<{ readyMade: (ReadyMade & Pick<SavedSegment, "definition">)[] }>(
          `${ROOT}/ready-made?locale=${locale}`,
          signal,
        )
      ).readyMade,
  });

/** One segment, told in a language. */
export const useSegment = (id: string, locale: Locale) =>
  useQuery({
    queryKey: KEYS.segment(id, "itself", locale),
    queryFn: ({ signal }) => get<SavedSegment>(`${ROOT}/${id}?locale=${locale}`, signal),
  });

/** Who is in a segment, page by page. */
export const useMembers = (id: string) =>
  useInfiniteQuery({
    queryKey: KEYS.segment(id, "members"),
    queryFn: ({ pageParam, signal }) =>
      get<{ members: SegmentMember[] }>(
        `${ROOT}/${id}/members?${new URLSearchParams({ limit: String(PAGE), ...(pageParam ? { after: pageParam } : {}) })}`,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: ({ members }) => (members.length < PAGE ? undefined : members.at(-1)?.externalId),
  });

/** Who joined and left, newest first, page by page. */
export const useJournal = (id: string) =>
  useInfiniteQuery({
    queryKey: KEYS.segment(id, "journal"),
    queryFn: ({ pageParam, signal }) =>
      get<{ entries: JournalLine[] }>(
        `${ROOT}/${id}/journal?${new URLSearchParams({ limit: String(PAGE), ...(pageParam ? { before: String(pageParam) } : {}) })}`,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ entries }) => (entries.length < PAGE ? undefined : entries.at(-1)?.id),
  });

/** What a segment was, newest first. */
export const useVersions = (id: string, locale: Locale) =>
  useQuery({
    queryKey: KEYS.segment(id, "versions", locale),
    queryFn: async ({ signal }) =>
      (await get<{ versions: SegmentVersion[] }>(`${ROOT}/${id}/versions?locale=${locale}`, signal)).versions,
  });

/** Whom somebody keeps in it or out of it. */
export const usePins = (id: string) =>
  useQuery({
    queryKey: KEYS.segment(id, "pins"),
    queryFn: async ({ signal }) => (await get<{ pins: SegmentPin[] }>(`${ROOT}/${id}/pins`, signal)).pins,
  });

/** Sends a change of segments; what is shown of them is read again once it is made. */
function useChange<Wanted, Made>(change: (wanted: Wanted) => Promise<Made>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.segments }),
  });
}

/** Saves a ready-made segment. */
export const useSaveReadyMade = (locale: Locale) =>
  useChange((key: string) => post<SavedSegment>(`${ROOT}/ready-made/${encodeURIComponent(key)}?locale=${locale}`));

/** Makes a new version of a segment that is equal to an old one. */
export const useRestore = (id: string, locale: Locale) =>
  useChange((version: number) => post<SavedSegment>(`${ROOT}/${id}/restore?locale=${locale}`, { version }));

/** Keeps somebody in a segment or out of it; null takes the pin off. */
export const usePin = (id: string) =>
  useChange(({ customer, place }: { customer: string; place: "in" | "out" | null }) =>
    post<null>(`${ROOT}/${id}/pins`, { externalIds: [customer], place }),
  );

/** Takes an archived segment out again. A {@link Problem} `name_taken` or `unknown_segment` where that cannot be. */
export const useUnarchive = (locale: Locale) =>
  useChange((id: string) => post<SavedSegment>(`${ROOT}/${id}/unarchive?locale=${locale}`));

/** Archives a segment. A {@link Problem} `used_elsewhere` where another is defined by it. */
export function useArchive(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`${ROOT}/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.segments }),
  });
}

/** Where the members of a segment are had as a file. */
export const exportPath = (id: string): string => `${ROOT}/${id}/export.csv`;
