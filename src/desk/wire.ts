import { z } from "@hono/zod-openapi";
import { cleanText, LOCALES } from "../base/index.ts";
import { OBJECTIONS } from "../capabilities/index.ts";
import { EVENT_KINDS, PRIORITIES, tagOf } from "../conversation/index.ts";
import { CHANNELS } from "../outbox/index.ts";
import { RIGHTS, ROLES } from "../staff/index.ts";

/** The longest answer that is taken, in UTF-16 units: Telegram shows it in one message. */
const TEXT_MAX = 4000;

const Instant = z.iso.datetime();
const From = z.enum(["customer", "bot", "person"]);

/** Somebody of the staff. */
export const Me = z
  .object({
    ...{ id: z.string(), name: z.string(), email: z.string(), role: z.enum(ROLES), rights: z.array(z.enum(RIGHTS)) },
    owesSecondFactor: z
      .boolean()
      .optional()
      .openapi({ description: "The role needs a second factor; until it is turned on only the account is open" }),
  })
  .openapi("StaffMember");

/** A conversation in a list. */
export const Summary = z
  .object({
    id: z.string(),
    channel: z.enum(CHANNELS).openapi({ description: "Where the customer wrote last, and where an answer goes" }),
    locale: z.enum(LOCALES),
    title: z.string().openapi({ description: "The customer's name, or a name for somebody who is not known" }),
    customer: z.object({ externalId: z.string(), name: z.string().nullable() }).nullable(),
    owner: z.enum(["bot", "person"]),
    heldBy: z.object({ id: z.string(), name: z.string() }).nullable(),
    waitingSince: Instant.nullable().openapi({ description: "Since when it waits for a person's word" }),
    reason: z.string().nullable().openapi({ description: "Why a person was called" }),
    lastMessage: z.object({ from: From, text: z.string(), at: Instant }).nullable(),
    unanswered: z.int().openapi({ description: "The customer's messages after the last word said to them" }),
    blocked: z.boolean().openapi({ description: "The customer blocked the bot: nothing reaches them" }),
    spam: z.boolean().openapi({ description: "What this sender writes is not taken" }),
    closedAt: Instant.nullable().openapi({ description: "Settled since then" }),
    snoozedUntil: Instant.nullable().openapi({ description: "Put off by whoever holds it, until then" }),
    priority: z.enum(PRIORITIES),
    tags: z.array(z.string()),
    answerDueAt: Instant.nullable().openapi({ description: "By when an answer is due, by the shop's hours" }),
    resolveDueAt: Instant.nullable().openapi({ description: "By when it is to be settled, by the shop's hours" }),
  })
  .openapi("DeskConversation");
/** See the schema of the same name. */
export type Summary = z.infer<typeof Summary>;

/** A message of a thread. */
export const DeskMessage = z
  .object({
    seq: z.int(),
    id: z.string(),
    from: From,
    author: z.string().nullable().openapi({ description: "Who of the staff wrote it" }),
    staff: z.string().nullable().openapi({ description: "Their id" }),
    edited: z.boolean().openapi({ description: "It was put right after it had been said" }),
    deleted: z.boolean().openapi({ description: "It was taken back: only that it was said stays" }),
    at: Instant,
    text: z.string(),
    buttons: z.array(z.string()),
    sources: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
    file: z.object({ what: z.string(), name: z.string().nullable(), url: z.string() }).nullable(),
    delivery: z.enum(["waiting", "unseen", "sent", "failed", "mailed"]).nullable(),
    why: z.string().nullable().openapi({ description: "Why it failed, as a code", example: "blocked" }),
  })
  .openapi("DeskMessage");
/** See the schema of the same name. */
export type DeskMessage = z.infer<typeof DeskMessage>;

/** An open call for a person. */
const Handoff = z.object({
  reason: z.string(),
  asked: z.string().nullable(),
  tried: z.array(z.object({ flow: z.string(), slots: z.record(z.string(), z.unknown()) })),
  contact: z.string().nullable(),
  openedAt: Instant,
  takenAt: Instant.nullable(),
});
/** See the schema of the same name. */
export type Handoff = z.infer<typeof Handoff>;

/** What the shop knows of a customer. */
const Card = z.object({
  externalId: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  language: z.string().nullable(),
  loyaltyLevel: z.string().nullable(),
  proof: z.string().nullable().openapi({ description: "How they proved who they are" }),
  consents: z.record(z.string(), z.boolean()),
});
/** See the schema of the same name. */
export type Card = z.infer<typeof Card>;

/** One of a customer's last orders. */
const OrderLine = z.object({
  number: z.string(),
  status: z.string(),
  placedAt: Instant,
  total: z.number(),
  currency: z.string(),
});

/** Something that was done for a customer, and whether it can be taken back. */
export const DoneAct = z
  .object({
    id: z.int(),
    action: z.string().openapi({ example: "cancel_order" }),
    values: z
      .record(z.string(), z.unknown())
      .openapi({ description: "What was confirmed; empty where it needed no yes" }),
    at: Instant,
    by: z
      .enum(["customer", "guest", "staff"])
      .openapi({ description: "A customer who had proven who they are, somebody else, or the staff for the customer" }),
    name: z.string().nullable().openapi({ description: "Who of the staff did it" }),
    undone: z.object({ at: Instant, by: z.string().nullable() }).nullable(),
    objection: z.enum(OBJECTIONS).nullable().openapi({ description: "What stands against taking it back now" }),
  })
  .openapi("DeskDoneAct");
/** See the schema of the same name. */
export type DoneAct = z.infer<typeof DoneAct>;

/** Names something that was done in a conversation. */
export const ByIdAndAct = z.object({ id: z.guid().toLowerCase(), act: z.coerce.number().int().min(1) });

/** What was done in a conversation, newest first. */
export const DoneAnswer = z.object({ done: z.array(DoneAct) });

/** What somebody of the staff wrote to their colleagues in a thread. */
const DeskNote = z
  .object({
    id: z.string(),
    author: z.string().nullable(),
    own: z.boolean(),
    text: z.string(),
    at: Instant,
    afterSeq: z.int().openapi({ description: "The newest message that stood above it" }),
  })
  .openapi("DeskNote");

/** Something that happened to a conversation. */
const DeskEvent = z
  .object({
    kind: z.enum(EVENT_KINDS),
    at: Instant,
    by: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string().nullable(),
    until: z.string().nullable().openapi({ description: "Until when it was put off" }),
    summary: z.string().nullable().openapi({ description: "What the bot knows of the part that was closed with it" }),
    why: z.array(z.string()).openapi({ description: "Why it was given to just them: helped, language, skill, load" }),
    subject: z.string().nullable().openapi({ description: "What it was taken to be about then" }),
    language: z.string().nullable(),
    act: z
      .object({ action: z.string(), order: z.string() })
      .nullable()
      .openapi({ description: "What the staff did for the customer" }),
  })
  .openapi("DeskEvent");

/** Another conversation of the same customer. */
const OtherThread = z.object({ id: z.string(), channel: z.enum(CHANNELS), lastAt: Instant, text: z.string() });

/** Somebody else who has a conversation open. */
export const Viewer = z.object({ id: z.string(), name: z.string(), typing: z.boolean() }).openapi("DeskViewer");
/** See the schema of the same name. */
export type Viewer = z.infer<typeof Viewer>;

/** A conversation with everything that a person needs to go on in it. */
export const Opened = z
  .object({
    conversation: Summary,
    handoff: Handoff.nullable(),
    card: Card.nullable(),
    orders: z.array(OrderLine),
    done: z.array(DoneAct).openapi({ description: "What was done here, newest first" }),
    messages: z.array(DeskMessage),
    notes: z.array(DeskNote).openapi({ description: "What the staff wrote to each other, oldest first" }),
    events: z.array(DeskEvent).openapi({ description: "What happened to it, oldest first" }),
    threads: z
      .array(OtherThread)
      .openapi({ description: "The customer's other conversations, in all channels, the newest first" }),
    viewers: z.array(Viewer).openapi({ description: "Who else has it open" }),
  })
  .openapi("DeskOpenConversation");
/** See the schema of the same name. */
export type Opened = z.infer<typeof Opened>;

/** A page of a queue, and how long the queues are. */
export const ListAnswer = z.object({
  conversations: z.array(Summary),
  counts: z.object({ waiting: z.int(), mine: z.int() }),
});
/** See the schema of the same name. */
export type ListAnswer = z.infer<typeof ListAnswer>;

/** A tag, as it is written. */
export const Tag = z.string().transform(tagOf).pipe(z.string().min(1, "the tag is empty").max(40));

/** Which page of which queue. */
export const ListQuery = z.object({
  queue: z.enum(["waiting", "mine", "all", "closed"]).default("waiting"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional()
    .openapi({
      description:
        "Goes on behind the last row that the client has: its `waitingSince`, for `all` the `at` of its last message, for `closed` its `closedAt`; `mine` has one page",
    }),
  beforePriority: z
    .enum(PRIORITIES)
    .optional()
    .openapi({ description: "The last row's `priority`, in `waiting`: the most pressing come first" }),
  tag: Tag.optional().openapi({ description: "Only those with this tag" }),
});

/** Names a conversation. */
export const ById = z.object({ id: z.guid().toLowerCase() });

const Seq = z
  .string()
  .regex(/^\d{1,15}$/, "must be a whole number")
  .transform(Number)
  .openapi({ type: "integer" });

/** Which part of a thread. */
export const ThreadQuery = z.object({
  after: Seq.optional().openapi({ description: "The highest `seq` that the client has" }),
  before: Seq.optional().openapi({ description: "The lowest `seq` that the client has" }),
});

/** A part of a thread. */
export const ThreadAnswer = z.object({ messages: z.array(DeskMessage) });

/** Words for a customer or a colleague. */
export const Text = z
  .string()
  .transform(cleanText)
  .pipe(z.string().min(1, "the text is empty").max(TEXT_MAX, `the text is longer than ${TEXT_MAX} characters`));

/** What is said to a customer. */
export const AnswerRequest = z
  .strictObject({
    id: z.uuid("id must be a UUID made by the client").toLowerCase(),
    text: Text.optional().openapi({ description: "May be left out where there is a file" }),
    file: z.uuid().toLowerCase().optional().openapi({ description: "A file that was put before, by its id" }),
    seen: z
      .int()
      .nonnegative()
      .optional()
      .openapi({ description: "The highest `seq` on the screen: it is refused where a colleague answered behind it" }),
    draft: z.guid().toLowerCase().optional().openapi({ description: "The suggested draft that it was made of" }),
  })
  .refine(({ text, file }) => text !== undefined || file !== undefined, "there is neither a text nor a file")
  .openapi("DeskAnswer");

/** A file that is put: under an id that the client made, so that the same again is the same file again. */
export const KeepFileQuery = z.object({
  id: z.uuid("id must be a UUID made by the client").toLowerCase(),
  name: z.string().min(1, "the file has no name").max(1000),
});

/** A file that was put: what it is by its content, and under which name it is kept. */
export const KeptFile = z.object({ id: z.string(), what: z.string(), name: z.string() }).openapi("DeskFile");
/** See the schema of the same name. */
export type KeptFile = z.infer<typeof KeptFile>;

/** What an answer is to say instead. */
export const CorrectRequest = z.strictObject({ text: Text });

/** Names a message of a conversation. */
export const ByIdAndSeq = z.object({ id: z.guid().toLowerCase(), seq: z.coerce.number().int().min(1) });

/** The number that an answer got. */
export const AnswerTaken = z.object({ seq: z.int() });

/** How a conversation is taken. */
export const TakeRequest = z.strictObject({
  force: z.boolean().default(false).openapi({ description: "Take it from whoever holds it; for owners" }),
});

/** How a conversation is given back. */
export const ReturnRequest = z.strictObject({
  seen: z
    .int()
    .nonnegative()
    .optional()
    .openapi({ description: "The highest `seq` on the screen: the bot answers what came after it" }),
  summary: z.string().transform(cleanText).pipe(z.string().max(1000)).optional().openapi({
    description:
      "What the bot is to know of this part, in the customer's language; left out: as it is made. Empty: nothing",
  }),
});

const ReadCommand = z.object({
  type: z.string(),
  name: z.string().openapi({ description: "The flow, slot or kind that it names" }),
  value: z.string(),
});

/** How the bot read a message of a customer's, and what it did then. */
export const ReadingAnswer = z
  .object({
    turn: z
      .object({
        reader: z.string().nullable(),
        understood: z.array(z.object({ command: ReadCommand, confidence: z.number().nullable() })),
        left: z.array(z.object({ command: ReadCommand, why: z.string() })),
        steps: z.array(z.string()),
        done: z.array(z.string()),
        refused: z.string().nullable(),
      })
      .nullable()
      .openapi({ description: "Null where the bot did not answer it" }),
  })
  .openapi("DeskReading");
/** See the schema of the same name. */
export type ReadingAnswer = z.infer<typeof ReadingAnswer>;

/** What became of a conversation. */
export const Moved = z.object({ conversation: Summary });

/** Every wrong request's answer. */
export const Problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).openapi("Problem");
