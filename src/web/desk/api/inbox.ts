import { skipToken, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Queue } from "../words/words.ts";
import { get, post, put, remove } from "./ask.ts";
import { KEYS } from "./keys.ts";
import { PATHS, queuePath, ROWS } from "./paths.ts";
import { type Open, type Thread, withNewest, withOlder } from "./thread.ts";
import type { Conversation, DeskMessage, DoneAct, Page, Summary } from "./wire.ts";

const DESK = PATHS.conversations;

/** A queue, page by page; `before` is what the last row of the page above is ordered by. What is mine comes in one page. */
export function useQueue(queue: Queue, tag: string | null = null) {
  const client = useQueryClient();
  return useInfiniteQuery({
    queryKey: KEYS.queue(queue, tag),
    queryFn: async ({ pageParam, signal }) => {
      const page = await get<Page>(queuePath(queue, { ...(tag ? { tag } : {}), ...pageParam }), signal);
      client.setQueryData(KEYS.counts, page.counts);
      return page;
    },
    initialPageParam: {} as { before?: string; beforePriority?: string },
    getNextPageParam: ({ conversations }) => {
      const last = conversations.at(-1);
      const { waitingSince, closedAt, lastMessage, priority } = last ?? {};
      const before = { waiting: waitingSince, mine: null, all: lastMessage?.at, closed: closedAt }[queue];
      if (conversations.length < ROWS || !before) return undefined;
      return { before, ...(queue === "waiting" && priority ? { beforePriority: priority } : {}) };
    },
  });
}

/** How many wait and how many are mine, as the server said last. */
export const useCounts = (): Page["counts"] | undefined =>
  useQuery<Page["counts"]>({ queryKey: KEYS.counts, queryFn: skipToken }).data;

/** The rows of all pages, each once: a row may have moved while the pages were read. */
export function rowsOf(pages: readonly Page[]): Summary[] {
  const rows = new Map<string, Summary>();
  for (const row of pages.flatMap(({ conversations }) => conversations)) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}

/** A conversation with its thread; what was read of it before is kept. */
export function useConversation(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: KEYS.conversation(id),
    queryFn: async ({ signal }): Promise<Open> => {
      const { messages, ...rest } = await get<Conversation>(`${DESK}/${id}`, signal);
      const before = client.getQueryData<Open>(KEYS.conversation(id));
      return { ...rest, thread: withNewest(before?.thread, messages) };
    },
  });
}

/** Messages before the earliest one that was read. */
export async function readOlder(id: string, thread: Thread): Promise<Thread> {
  const first = thread.messages[0]?.seq ?? 0;
  const { messages } = await get<{ messages: DeskMessage[] }>(`${DESK}/${id}/messages?before=${first}`);
  return withOlder(thread, messages);
}

/**
 * Takes a conversation for whoever is signed in. A `Problem` of code `taken` where another has it, unless an owner takes it by force.
 */
export const take = (id: string, how: { force: boolean }) => post<{ conversation: Summary }>(`${DESK}/${id}/take`, how);

/** Gives a conversation back to the bot, which answers what came after the message `seen`, and knows `summary` of it. */
export const giveBack = (id: string, how: { seen: number; summary?: string }) =>
  post<{ conversation: Summary }>(`${DESK}/${id}/return`, how);

/** Takes back something that was done; a `Problem` with what stands against it where that is not possible any more. */
export const undo = (id: string, act: number) => post<{ done: DoneAct[] }>(`${DESK}/${id}/done/${act}/undo`);

/** Puts one's own answer right, for the customer too. A `Problem` of code `too_late` where their channel does not allow it. */
export const correct = (conversation: string, seq: number, text: string) =>
  put<null>(`${DESK}/${conversation}/messages/${seq}`, { text });

/** Takes one's own answer back. */
export const retract = (conversation: string, seq: number) => remove(`${DESK}/${conversation}/messages/${seq}`);

/**
 * Sends an answer; the same `id` is never sent twice. A `Problem` of code `answered_meanwhile` where a colleague answered behind the message
 * `seen`; null sends it in any case.
 */
export const send = (
  conversation: string,
  answer: { id: string; text: string; file: string | null; seen: number | null; draft?: string | undefined },
) =>
  post<{ seq: number }>(`${DESK}/${conversation}/messages`, {
    id: answer.id,
    ...(answer.text === "" ? {} : { text: answer.text }),
    ...(answer.file === null ? {} : { file: answer.file }),
    ...(answer.seen === null ? {} : { seen: answer.seen }),
    ...(answer.draft === undefined ? {} : { draft: answer.draft }),
  });
