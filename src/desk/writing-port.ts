import type { z } from "@hono/zod-openapi";
import type { Locale } from "../base/index.ts";
import type {
  ArticleText,
  AttachTopic,
  BeginDraft,
  Form,
  Library,
  OpenDraft,
  PublishedArticle,
  TopicRequest,
  Topics,
  Trial,
} from "./writing-wire.ts";

/** What the desk needs of the writing of articles. `staff` is a member's id. Refuses `not_found`, and `article` with a mistake in a text. */
export interface WritingPort {
  topics(): Promise<Topics["topics"]>;
  attach(topic: z.infer<typeof AttachTopic>, staff: string): Promise<void>;
  dismiss(topic: TopicRequest, staff: string): Promise<void>;
  /** Begins a draft from a topic. */
  draft(topic: TopicRequest, staff: string): Promise<string>;
  library(): Promise<Library>;
  article(locale: Locale, slug: string): Promise<ArticleText>;
  /** Begins a draft from an earlier text; it is tried and published as any other. */
  restore(locale: Locale, slug: string, version: number, staff: string): Promise<string>;
  /** Customers are not answered from an article any more; its texts are kept. */
  takeBack(locale: Locale, slug: string, staff: string): Promise<PublishedArticle>;
  begin(from: z.infer<typeof BeginDraft>, staff: string): Promise<string>;
  open(id: string): Promise<OpenDraft>;
  save(id: string, form: Form, staff: string): Promise<OpenDraft>;
  discard(id: string, staff: string): Promise<void>;
  tryOut(id: string): Promise<Trial>;
  /** Refuses `not_tried` where the draft was not tried as it is. */
  publish(id: string, staff: string): Promise<PublishedArticle>;
  /** What was published and is not in the files, for `git apply`. */
  patch(): Promise<string>;
}
