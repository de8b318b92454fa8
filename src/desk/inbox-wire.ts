import { z } from "@hono/zod-openapi";
import { LOCALES } from "../base/index.ts";
import { PRIORITIES } from "../conversation/index.ts";
import { SUBJECTS } from "../understanding/index.ts";
import { Summary, Tag, Text, Viewer } from "./wire.ts";

/** To whom a conversation is given, and what they are told. */
export const TransferRequest = z.strictObject({ to: z.guid().toLowerCase(), note: Text.optional() });

/** What the bot would know of the part of a conversation that is open, if it were given back now. */
export const ClosingAnswer = z
  .object({
    text: z.string(),
    language: z.enum(LOCALES).openapi({ description: "The customer's, in which it is written" }),
  })
  .openapi("DeskClosing");
/** See the schema of the same name. */
export type ClosingAnswer = z.infer<typeof ClosingAnswer>;

/** Until when a conversation is put off. */
export const SnoozeRequest = z.strictObject({
  until: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .nullable(),
});

/** A note for colleagues. */
export const NoteRequest = z.strictObject({
  id: z.uuid("id must be a UUID made by the client").toLowerCase(),
  text: Text,
});

/** A tag that is put on or taken off, and how pressing a conversation is. */
export const MarkRequest = z.strictObject({
  add: Tag.optional(),
  remove: Tag.optional(),
  priority: z.enum(PRIORITIES).optional(),
});

/** What somebody's page does with a conversation. */
export const ViewingRequest = z.strictObject({ state: z.enum(["viewing", "typing", "gone"]) });

/** Who else has a conversation open. */
export const ViewingAnswer = z.object({ viewers: z.array(Viewer) });

/** Somebody who answers customers. */
export const Colleague = z
  .object({
    id: z.string(),
    name: z.string(),
    online: z.boolean(),
    load: z.int(),
    locales: z.array(z.string()).nullable().openapi({ description: "Languages that they answer in; null: any" }),
    skills: z.array(z.string()).nullable().openapi({ description: "What they answer; null: anything" }),
  })
  .openapi("DeskColleague");
/** See the schema of the same name. */
export type Colleague = z.infer<typeof Colleague>;

/** What somebody answers: languages and subjects, null for all of them. */
export const SkillsRequest = z.strictObject({
  locales: z.array(z.enum(LOCALES)).min(1).max(LOCALES.length).nullable(),
  skills: z.array(z.enum(SUBJECTS)).min(1).max(SUBJECTS.length).nullable(),
});
/** See the schema of the same name. */
export type SkillsRequest = z.infer<typeof SkillsRequest>;

/** Names somebody of the staff. */
export const ColleagueId = z.object({ id: z.guid().toLowerCase() });

/** Everybody who answers customers. */
export const ColleaguesAnswer = z.object({ colleagues: z.array(Colleague) });

/** Tags in use, the most used first. */
export const TagsAnswer = z.object({ tags: z.array(z.object({ tag: z.string(), count: z.int() })) });

/** How somebody works. */
export const Habits = z
  .strictObject({
    available: z.boolean().openapi({ description: "Conversations may be given to me while my page is open" }),
    locales: z.array(z.enum(LOCALES)).nullable().openapi({ description: "Languages that I answer in; null: any" }),
    sound: z.boolean(),
    notify: z.boolean(),
  })
  .openapi("DeskHabits");
/** See the schema of the same name. */
export type Habits = z.infer<typeof Habits>;

const Texts = z
  .partialRecord(z.enum(LOCALES), Text)
  .refine((texts) => Object.keys(texts).length > 0, "a ready answer needs at least one language");

/** An answer that is ready to be sent. */
export const CannedReply = z
  .object({ id: z.string(), shortcut: z.string(), texts: z.partialRecord(z.enum(LOCALES), z.string()), used: z.int() })
  .openapi("DeskCannedReply");
/** See the schema of the same name. */
export type CannedReply = z.infer<typeof CannedReply>;

/** All of them, and the name of the shop for their fields. */
export const CannedAnswer = z.object({ replies: z.array(CannedReply), shop: z.string().nullable() });
/** See the schema of the same name. */
export type CannedAnswer = z.infer<typeof CannedAnswer>;

/** What a ready answer says now. */
export const CannedRequest = z.strictObject({
  shortcut: z
    .string()
    .transform((text) => text.normalize("NFC").trim().toLowerCase())
    .pipe(
      z
        .string()
        .regex(/^[\p{L}\p{N}_-]{1,40}$/u, "the shortcut has up to 40 letters, digits and dashes, and no spaces"),
    ),
  texts: Texts,
});

/** Names a ready answer. */
export const CannedId = z.object({ id: z.guid().toLowerCase() });

/** What is looked for, and behind which message the search goes on. */
export const SearchQuery = z.object({
  q: z.string().trim().min(2, "at least two characters").max(200),
  before: z.coerce.number().int().min(1).optional(),
});

/** A message that was found, by the conversation that it stands in. */
const FoundMessage = z.object({
  conversation: z.string(),
  seq: z.int(),
  from: z.enum(["customer", "bot", "person"]),
  text: z.string(),
  at: z.iso.datetime(),
});

/** What a search found: conversations of customers and with notes that fit, and messages, the newest first. */
export const SearchAnswer = z
  .object({
    conversations: z.array(Summary),
    threads: z.array(z.string()),
    messages: z.array(FoundMessage),
    more: z.boolean(),
  })
  .openapi("DeskSearch");
/** See the schema of the same name. */
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** Conversations whose senders are blocked. */
export const BlockedAnswer = z.object({
  blocked: z.array(z.object({ conversation: Summary, at: z.iso.datetime(), by: z.string().nullable() })),
});
/** See the schema of the same name. */
export type BlockedAnswer = z.infer<typeof BlockedAnswer>;
