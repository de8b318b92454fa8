import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type {
  BlockedAnswer,
  CannedAnswer,
  CannedReply,
  Colleague,
  Habits,
  SearchAnswer,
  Viewer,
} from "../../../desk/index.ts";
import { get, post, put, remove } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type { Summary } from "./wire.ts";

export type { CannedReply, Colleague, Habits, SearchAnswer, Viewer };

type Moved = { conversation: Summary };
const of = (id: string, what: string) => `/api/desk/conversations/${id}/${what}`;

/** Closes a conversation; the bot answers what came after the message `seen`. */
export const close = (id: string, how: { seen: number; summary?: string }) => post<Moved>(of(id, "close"), how);

/** Gives a conversation to a colleague. */
export const transfer = (id: string, to: { to: string; note?: string }) => post<Moved>(of(id, "transfer"), to);

/** Puts a conversation off until an instant, or takes it up again. */
export const snooze = (id: string, until: Date | null) =>
  post<Moved>(of(id, "snooze"), { until: until?.toISOString() ?? null });

/** Keeps a private note; the same `note` id is never kept twice. */
export const keepNote = (id: string, note: { id: string; text: string }) => post<null>(of(id, "notes"), note);

/** Puts a tag on, takes one off, or says how pressing it is. */
export const mark = (id: string, marks: { add?: string; remove?: string; priority?: Summary["priority"] }) =>
  post<Moved>(of(id, "marks"), marks);

/** Takes nothing more from whoever writes there, or takes it again. */
export const block = (id: string, on: boolean) => post<Moved>(of(id, on ? "block" : "unblock"));

/** How often a page says that it is there. */
const HERE_MS = 15_000;

/** Who else has a conversation open; tells the others that this page has, and whether somebody types here. */
export function useViewers(id: string, typing: boolean): readonly Viewer[] {
  const client = useQueryClient();
  const key = KEYS.viewers(id);
  useEffect(() => {
    const say = (state: "viewing" | "typing" | "gone") =>
      post<{ viewers: Viewer[] }>(of(id, "viewing"), { state })
        .then(({ viewers }) => void (state !== "gone" && client.setQueryData(KEYS.viewers(id), viewers)))
        .catch(() => {});
    const here = () => void say(typing ? "typing" : "viewing");
    here();
    const timer = setInterval(here, HERE_MS);
    return () => clearInterval(timer);
  }, [client, id, typing]);
  useEffect(() => () => void post(of(id, "viewing"), { state: "gone" }).catch(() => {}), [id]);
  const { data } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await get<{ viewers: Viewer[] }>(of(id, "viewing"), signal)).viewers,
    staleTime: HERE_MS,
  });
  return data ?? [];
}

/** What a search in all conversations finds, page by page of messages; nothing is asked for less than two letters. */
export const useSearch = (q: string) =>
  useInfiniteQuery({
    queryKey: KEYS.search(q),
    queryFn: ({ pageParam, signal }) =>
      get<SearchAnswer>(`/api/desk/search?${new URLSearchParams({ q, ...pageParam })}`, signal),
    initialPageParam: {} as { before?: string },
    getNextPageParam: ({ messages, more }) => (more ? { before: String(messages.at(-1)?.seq ?? 1) } : undefined),
    enabled: q.length >= 2,
  });

/** Everybody who answers customers; read when it is needed. */
export const useColleagues = () =>
  useQuery({
    queryKey: KEYS.colleagues,
    queryFn: ({ signal }) => get<{ colleagues: Colleague[] }>("/api/desk/colleagues", signal),
    staleTime: 0,
  });

/** Says what somebody answers; it stands in the list at once. */
export function useSetSkills(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (skills: Pick<Colleague, "locales" | "skills">) => put(`/api/desk/colleagues/${id}/skills`, skills),
    onMutate: (skills) =>
      client.setQueryData<{ colleagues: Colleague[] }>(KEYS.colleagues, (known) => ({
        colleagues: (known?.colleagues ?? []).map((one) => (one.id === id ? { ...one, ...skills } : one)),
      })),
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.colleagues }),
  });
}

/** Tags in use, the most used first. */
export const useTags = () =>
  useQuery({
    queryKey: KEYS.tags,
    queryFn: ({ signal }) => get<{ tags: { tag: string; count: number }[] }>("/api/desk/tags", signal),
  });

/** Answers that are ready to be sent. */
export const useCanned = () =>
  useQuery({ queryKey: KEYS.canned, queryFn: ({ signal }) => get<CannedAnswer>("/api/desk/canned", signal) });

/** Keeps a ready answer, new or in place of what it was. */
export const saveCanned = ({ id, ...reply }: Pick<CannedReply, "id" | "shortcut" | "texts">) =>
  put<null>(`/api/desk/canned/${id}`, reply);

/** Takes a ready answer out. */
export const deleteCanned = (id: string) => remove(`/api/desk/canned/${id}`);

/** Counts that a ready answer was used; nobody waits for it. */
export const usedCanned = (id: string): void => void post(`/api/desk/canned/${id}/used`).catch(() => {});

/** How whoever is signed in works. */
export const useHabits = () =>
  useQuery({ queryKey: KEYS.habits, queryFn: ({ signal }) => get<Habits>("/api/desk/habits", signal) });

/** Keeps how whoever is signed in works. */
export const keepHabits = (habits: Habits) => put<Habits>("/api/desk/habits", habits);

/** Conversations whose senders are blocked. */
export const useBlocked = () =>
  useQuery({ queryKey: KEYS.blocked, queryFn: ({ signal }) => get<BlockedAnswer>("/api/desk/blocked", signal) });
