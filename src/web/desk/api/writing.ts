import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, post, put, remove } from "./ask.ts";
import { KEYS } from "./keys.ts";
import type { ArticleText, Form, Library, OpenDraft, PublishedArticle, Topic, Topics, Trial } from "./wire.ts";

const ROOT = "/api/desk/knowledge";

/** Where what is published and not in the files is downloaded. */
export const PATCH = `${ROOT}/patch`;

/** What customers ask that is not answered well, most asked first. */
export const useTopics = () =>
  useQuery({ queryKey: KEYS.topics, queryFn: ({ signal }) => get<Topics>(`${ROOT}/topics`, signal) });

/** All articles, and what is being written. */
export const useLibrary = () =>
  useQuery({ queryKey: KEYS.library, queryFn: ({ signal }) => get<Library>(`${ROOT}/library`, signal) });

/** An article with every text that it had. */
export const useArticle = (locale: string, slug: string) =>
  useQuery({
    queryKey: [...KEYS.library, locale, slug],
    queryFn: ({ signal }) => get<ArticleText>(`${ROOT}/library/${locale}/${slug}`, signal),
    retry: false,
  });

/** A draft. */
export const useDraft = (id: string) =>
  useQuery({
    queryKey: KEYS.draft(id),
    queryFn: ({ signal }) => get<OpenDraft>(`${ROOT}/drafts/${id}`, signal),
    // What somebody is writing is not replaced under their hands.
    refetchOnWindowFocus: false,
    retry: false,
  });

/** What is done with a topic. */
export type TopicDeed = { topic: Topic } & ({ verb: "draft" | "dismiss" } | { verb: "attach"; slug: string });

/** Attaches a topic to an article, takes it off the list, or begins a draft from it, whose id it answers. */
export function useTopicDeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ topic, ...deed }: TopicDeed): Promise<string | null> => {
      const { question, others, locale, ids } = topic;
      const slug = deed.verb === "attach" ? { slug: deed.slug } : {};
      const body = { question, others, locale, ids, ...slug };
      return (await post<{ id: string } | null>(`${ROOT}/topics/${deed.verb}`, body))?.id ?? null;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.topics }),
  });
}

/** Begins a draft: of an article, in its language or in another, or of nothing. Answers its id. */
export const useBeginDraft = () =>
  useMutation({
    mutationFn: async (from: { locale: Locale; slug?: string }) =>
      (await post<{ id: string }>(`${ROOT}/drafts`, from)).id,
  });

/** Keeps a draft. */
export function useSaveArticle(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: Form) => put<OpenDraft>(`${ROOT}/drafts/${id}`, form),
    onSuccess: (draft) => {
      client.setQueryData(KEYS.draft(id), draft);
      void client.invalidateQueries({ queryKey: KEYS.library });
    },
  });
}

/** Says what would change if a draft were published. */
export const useTrial = (id: string) => useMutation({ mutationFn: () => post<Trial>(`${ROOT}/drafts/${id}/try`) });

/** Publishes a draft. */
export function usePublish(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<PublishedArticle>(`${ROOT}/drafts/${id}/publish`),
    onSuccess: () => Promise.all([KEYS.library, KEYS.topics].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

/** Throws a draft away. */
export function useDiscard(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`${ROOT}/drafts/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.library }),
  });
}

/** Begins a draft from an earlier text of an article; answers its id. */
export function useRestoreText(locale: string, slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (version: number) =>
      (await post<{ id: string }>(`${ROOT}/library/${locale}/${slug}/restore`, { version })).id,
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.library }),
  });
}

/** Takes an article back: customers are not answered from it any more. */
export function useTakeBack(locale: string, slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`${ROOT}/library/${locale}/${slug}`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS.library }),
  });
}
