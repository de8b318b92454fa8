import { z } from "@hono/zod-openapi";
import { cleanText, LOCALES } from "../../base/index.ts";

/** The longest message that is taken, in UTF-16 units, as `String.length` counts. */
const TEXT_MAX = 4096;

const Token = z.string().max(4096, "the token is longer than 4096 characters");

/** What opens a chat, or goes on with one. */
export const SessionRequest = z
  .strictObject({
    visitor: Token.optional().openapi({ description: "The visitor token of an earlier session" }),
    customer: Token.nullable().optional().openapi({
      description:
        "A JWT by which the shop vouches for its logged-in customer; null when its customer has logged out, which starts an empty chat",
    }),
    language: z.string().max(35).optional().openapi({ description: "A language tag", example: "uk-UA" }),
  })
  .openapi("ChatSessionRequest");

/** The Authorization header of every other call: gives the visitor token. */
export const Bearer = z
  .string()
  .regex(/^Bearer \S{1,4096}$/)
  .transform((header) => header.slice("Bearer ".length));

/** A message of the thread, on the wire. */
export const WireMessage = z
  .object({
    seq: z.int().openapi({ description: "Grows along the thread" }),
    id: z.string().openapi({ description: "For the visitor's own messages: the id that the client gave" }),
    from: z.enum(["customer", "bot", "person"]),
    at: z.iso.datetime(),
    text: z.string(),
    buttons: z.array(z.object({ label: z.string(), payload: z.string() })),
    sources: z.array(
      z.object({
        slug: z.string(),
        title: z.string(),
        url: z.string().nullable().openapi({ description: "A web address, or a path of this service" }),
      }),
    ),
    products: z.array(z.string()).openapi({ description: "SKUs of the products that the message speaks of" }),
    photo: z
      .object({ url: z.url(), alt: z.string() })
      .optional()
      .openapi({ description: "A picture of the product, above the text" }),
    file: z
      .object({
        what: z.string().openapi({ example: "photo" }),
        name: z.string().nullable(),
        url: z.string().openapi({ description: "A path of this service that opens it for two days" }),
      })
      .optional()
      .openapi({ description: "A file that was sent, above the text" }),
  })
  .openapi("ChatMessage");
/** See the schema of the same name. */
export type WireMessage = z.infer<typeof WireMessage>;

/** An open chat. */
export const SessionAnswer = z
  .object({
    visitor: z.string().openapi({ description: "The token for every other call; keep it, it is renewed each time" }),
    language: z.enum(LOCALES),
    messages: z.array(WireMessage),
    customer: z.object({ known: z.boolean().openapi({ description: "Whether the shop's customer was found" }) }),
    telegram: z.boolean().openapi({ description: "Whether the chat can go on in Telegram" }),
  })
  .openapi("ChatSession");
/** See the schema of the same name. */
export type SessionAnswer = z.infer<typeof SessionAnswer>;

/** A text, or a tapped button. */
export const SendRequest = z
  .strictObject({
    id: z.uuid("id must be a UUID made by the client").toLowerCase(),
    text: z
      .string()
      .transform(cleanText)
      .pipe(z.string().min(1, "the text is empty").max(TEXT_MAX, `the text is longer than ${TEXT_MAX} characters`))
      .optional(),
    button: z
      .string()
      .min(1, "the button's payload is empty")
      .refine((payload) => new TextEncoder().encode(payload).length <= 64, "a button's payload has at most 64 bytes")
      .optional(),
    label: z
      .string()
      .max(64, "a button's label has at most 64 characters")
      .transform(cleanText)
      .optional()
      .openapi({ description: "What the button said, for the history; nothing is decided by it" }),
  })
  .refine((body) => (body.text === undefined) !== (body.button === undefined), "send either a text or a button")
  .refine((body) => body.label === undefined || body.button !== undefined, "only a button has a label")
  .openapi("ChatSendRequest");

/** A file that is sent: its bytes are the body. */
export const SendFileQuery = z.object({
  id: z.uuid("id must be a UUID made by the client").toLowerCase(),
  name: z.string().min(1, "the file has no name").max(1000),
});

/** What opens a file. */
export const FileQuery = z.object({ key: Token });
/** Which message's file. */
export const FileParams = z.object({ id: z.guid().toLowerCase() });

/** The number that a message got. */
export const SendAnswer = z.object({ seq: z.int() }).openapi("ChatSendAnswer");

/** Where the chat goes on in Telegram. */
export const TelegramAnswer = z
  .object({ url: z.url().openapi({ example: "https://t.me/ShopBot?start=TOKEN" }) })
  .openapi("ChatTelegramAnswer");

const Seq = z
  .string()
  .regex(/^\d{1,15}$/, "must be a whole number")
  .transform(Number)
  .openapi({ type: "integer", description: "The highest `seq` that the client has" });

/** Which part of the history is asked for. */
export const HistoryQuery = z.object({
  after: Seq.optional(),
  since: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional()
    .openapi({ description: "`until` of the last answer: what was put right or taken back since then is told too" }),
});

/** A part of the history; there is more after it as long as it is not empty. */
export const HistoryAnswer = z
  .object({
    messages: z.array(WireMessage),
    changed: z.array(WireMessage).openapi({ description: "Earlier messages that say something else since then" }),
    gone: z.array(z.int()).openapi({ description: "Messages that were taken back since then" }),
    until: z.iso.datetime().openapi({ description: "Until when changes are told by this" }),
  })
  .openapi("ChatHistory");
/** See the schema of the same name. */
export type HistoryAnswer = z.infer<typeof HistoryAnswer>;

/** Where a stream of events begins. */
export const EventsQuery = z.object({ after: Seq.default(0) });

/** What a reconnecting client of server-sent events says it has; goes before `after`. */
export const EventsHeaders = z.object({ "last-event-id": Seq.optional() });

/** Which article is asked for. */
export const ArticleParams = z.object({
  locale: z.enum(LOCALES),
  slug: z.string().regex(/^[a-z0-9-]{1,100}$/, "small Latin letters, digits and hyphens"),
});

/** Every wrong request's answer. */
export const Problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).openapi("Problem");
