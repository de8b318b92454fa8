import { type QueryClient, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, post, postForFile } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type { ChatAgain, Definition, FiguresQuestion, Look, MarketerAnswer } from "./wire.ts";

const ROOT = "/api/desk/marketer";

/** How a step of the chat came about. */
export type Said =
  | { by: "words"; text: string }
  /** Conditions were changed by hand. */
  | { by: "hand" }
  /** Another reading was chosen, or a segment was opened: what it says of itself. */
  | { by: "choice"; text: string }
  | { by: "back" };

/** One step of the marketer's chat. */
export interface Turn {
  id: number;
  said: Said;
  answer: MarketerAnswer;
  /** Words that no clause stands for, also those of the question that was changed by hand since. */
  unread: string[];
}

/** The chat that is open; after the page was loaded again it is told anew by the server, which remembers what was said. */
export interface Chat {
  id: string | null;
  turns: Turn[];
}

const NEW: Chat = { id: null, turns: [] };

/** Set in this tab while somebody has begun anew and asked nothing yet. */
const ANEW = "marketer-anew";

/** The chat, also after one has been elsewhere in the desk. */
export const useChat = (locale: Locale): Chat =>
  useQuery<Chat>({
    queryKey: KEYS.chat,
    queryFn: ({ signal }) => (sessionStorage.getItem(ANEW) ? NEW : lastChat(locale, signal)),
    staleTime: Infinity,
    gcTime: Infinity,
  }).data ?? NEW;

/** What the server tells of a chat; `chat` is null where there is none. */
type Told = Pick<ChatAgain, "turns"> & { chat: string | null };

async function lastChat(locale: Locale, signal: AbortSignal): Promise<Chat> {
  const { chat, turns } = await get<Told>(`${ROOT}/chat?locale=${locale}`, signal);
  const said = (text: string): Said => (text === "" ? { by: "hand" } : { by: "words", text });
  return { id: chat, turns: turns.map(({ text, ...turn }, id) => ({ id, said: said(text), ...turn })) };
}

/** Begins anew. */
export function forgetChat(client: QueryClient): void {
  sessionStorage.setItem(ANEW, "yes");
  client.setQueryData<Chat>(KEYS.chat, NEW);
}

/** What is sent: words, or a definition or a question about figures that was put together by hand; `anew` in a chat of its own. */
export type Step = { said: Said; anew?: true } /** `which`: who of those that the last answer asked about. */ & (
  | { text: string; which?: string }
  | { definition: Definition }
  | { question: FiguresQuestion }
);

/** Where each kind of step goes. */
const doorOf = (step: object): string => ("text" in step ? "ask" : "question" in step ? "figures" : "refine");

/** Asks, and puts what came of it under what was asked before. */
export function useStep(locale: Locale) {
  const client = useQueryClient();
  const before = (anew = false) => (anew ? NEW : (client.getQueryData<Chat>(KEYS.chat) ?? NEW));
  return useMutation({
    mutationFn: ({ said: _, anew, ...step }: Step) => {
      const chat = before(anew).id ?? undefined;
      return post<MarketerAnswer>(`${ROOT}/${doorOf(step)}`, { chat, locale, ...step });
    },
    // What stood there before is not to come on top of what is asked now.
    onMutate: () => client.cancelQueries({ queryKey: KEYS.chat }),
    onSuccess: (answer, { said, anew }) => {
      sessionStorage.removeItem(ANEW);
      const { turns } = before(anew);
      const turn = { id: turns.length, said, answer, unread: unreadOf(said, answer, turns) };
      client.setQueryData<Chat>(KEYS.chat, { id: answer.chat, turns: [...turns, turn] });
    },
  });
}

/** What was not read stays unread, whatever is changed by hand, chosen or done after it; one step back it is as it was there. */
function unreadOf({ by }: Said, { act, unread }: MarketerAnswer, turns: readonly Turn[]): string[] {
  if (by === "words" && !act) return unread;
  if (act?.kind === "anew") return [];
  const before = act?.kind === "back" ? standing(turns).at(-2) : turns.at(-1);
  return [...new Set([...(before?.unread ?? []), ...unread])];
}

/** The steps that one can go back through: those that were not taken back. */
export function standing(turns: readonly Turn[]): Turn[] {
  const steps: Turn[] = [];
  for (const turn of turns) {
    const act = turn.answer.act?.kind;
    if (act === "back") steps.pop();
    else if (act === "anew") steps.length = 0;
    else if (!act) steps.push(turn);
  }
  return steps;
}

/** A closer look, once there is something to look at; `patient`: at all of it, however long that takes. */
export const useLook = (definition: Definition, locale: Locale, patient: boolean) =>
  useQuery({
    queryKey: [...KEYS.look(definition, locale), patient],
    queryFn: () => post<Look>(`${ROOT}/look`, { definition, locale, patient }),
    // What was found in time stays while the rest is waited for.
    placeholderData: patient ? (before) => before : undefined,
    staleTime: 60_000,
  });

/** Why somebody is in it or is not; asked for when `customer` is told. */
export const useWhy = (definition: Definition, locale: Locale, customer: string | null) =>
  useQuery({
    queryKey: KEYS.why(definition, locale, customer),
    queryFn:
      customer === null
        ? skipToken
        : async () => (await post<{ lines: string[] }>(`${ROOT}/why`, { definition, locale, customer })).lines,
  });

/** The statement of a definition. */
export const useSql = (definition: Definition, locale: Locale, isWanted: boolean) =>
  useQuery({
    queryKey: KEYS.sql(definition),
    queryFn: isWanted
      ? async () => (await post<{ sql: string }>(`${ROOT}/sql`, { definition, locale })).sql
      : skipToken,
  });

/** The statement of a question about figures. */
export const useFiguresSql = (question: FiguresQuestion, locale: Locale, isWanted: boolean) =>
  useQuery({
    queryKey: KEYS.figuresSql(question),
    queryFn: isWanted
      ? async () => (await post<{ sql: string }>(`${ROOT}/figures/sql`, { question, locale })).sql
      : skipToken,
  });

/** Figures as a file, given to the browser to keep. */
export const useFiguresFile = () =>
  useMutation({
    mutationFn: async (wanted: { question: FiguresQuestion; locale: Locale }) =>
      keepFile("figures.csv", await postForFile(`${ROOT}/figures/csv`, wanted)),
  });

function keepFile(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Saves what the chat came to. A {@link Problem} `unread` where words were not read and nobody said `anyway`. */
export function useSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { chat: string; name: string; kind: "static" | "dynamic"; anyway: boolean }) =>
      post<{ id: string; name: string; size: number }>(`${ROOT}/save`, wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.segments }),
  });
}

/** A link by which one's own chat in Telegram is proven; null where the shop has no bot. */
export const useTelegramLink = () =>
  useMutation({ mutationFn: async () => (await post<{ url: string | null }>(`${ROOT}/telegram-link`)).url });
