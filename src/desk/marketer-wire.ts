import { z } from "@hono/zod-openapi";
import type { MarketerAnswer as Answer, ChatAgain } from "../analysis/index.ts";
import { cleanLine } from "../base/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { FiguresAnswer, type FiguresLookRequest, type FiguresRequest } from "./figures-wire.ts";
import { Locale } from "./knowledge-wire.ts";

/** What owns definitions checks them; here one is an object. */
const Definition = z
  .looseObject({})
  .openapi("SegmentDefinition", { description: "A tree of typed conditions: `where`, `top` and `timezone`" });

/** A marketer's question, in a chat of theirs; without one a new chat begins. */
export const AskRequest = z.strictObject({
  chat: z.guid().optional(),
  text: z.string().trim().min(1).max(2000),
  locale: Locale,
  which: z.string().min(1).max(300).optional().openapi({
    description: "Who of those that the last answer asked about (`which`) is meant: their external id",
  }),
});
/** A definition that was put together by hand, after the last one of the chat. */
export const RefineRequest = z.strictObject({ chat: z.guid().optional(), definition: Definition, locale: Locale });
/** A definition to look at more closely. */
export const LookRequest = z.strictObject({
  definition: Definition,
  locale: Locale,
  patient: z.boolean().optional().openapi({ description: "Wait for all of it, however long it takes" }),
});
/** Why somebody is in it, or is not. */
export const WhyRequest = z.strictObject({
  definition: Definition,
  locale: Locale,
  customer: z.string().min(1).max(200),
});
/** Saves what a chat came to; `anyway`: although words of it were not read. */
export const SaveRequest = z.strictObject({
  chat: z.guid(),
  name: z.string().overwrite(cleanLine).min(1).max(200),
  kind: z.enum(["static", "dynamic"]),
  anyway: z.boolean().default(false),
});
/** What was saved. */
export const SaveAnswer = z.object({ id: z.guid(), name: z.string(), size: z.int() });

const Choice = z.object({ description: z.string(), definition: Definition, count: z.int() }).openapi("SegmentReading");
const Act = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("save"), name: z.string().nullable() }),
  z.object({ kind: z.enum(["export", "sql", "why", "back", "anew"]) }),
]);
const Use = z.enum(["clause", "filler", "unread"]).openapi({ description: "What became of a word" });
const ListedPerson = z.object({ externalId: z.string(), name: z.string().nullable(), facts: z.array(z.string()) });

const Which = z.object({ for: z.enum(["why", "offers"]), people: z.array(ListedPerson) });
const ToldGoods = z.object({ sku: z.string(), name: z.string(), why: z.string() });
const Offering = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("to"),
    goods: z.array(z.object({ sku: z.string(), name: z.string(), people: z.int(), of: z.int(), why: z.string() })),
  }),
  z.object({ kind: z.literal("each"), each: z.array(z.object({ who: z.string(), goods: z.array(ToldGoods) })) }),
  z.object({ kind: z.literal("with"), called: z.string(), goods: z.array(ToldGoods) }),
  z.object({ kind: z.literal("who"), called: z.string(), among: z.string().nullable() }),
]);

/** What a marketer's words came to. */
export const MarketerAnswer = z
  .object({
    chat: z.guid(),
    status: z.enum(["answer", "clarify", "unsupported"]),
    definition: Definition.nullable(),
    description: z.string(),
    clauses: z.array(z.object({ path: z.array(z.int()), text: z.string() })),
    words: z.array(z.object({ from: z.int(), to: z.int(), use: Use })),
    unread: z.array(z.string()),
    missing: z.array(z.object({ words: z.string(), kind: z.string(), nearest: z.string().nullable() })),
    open: z.array(z.object({ words: z.string(), kind: z.enum(["ambiguous", "vague"]), readings: z.array(Choice) })),
    act: Act.nullable(),
    says: z.array(z.string()),
    count: z.object({ value: z.int(), atLeast: z.boolean() }).nullable(),
    people: z.array(ListedPerson),
    offers: Offering.optional().openapi({
      description:
        "Where offers were asked for: what to offer to whom the definition means, whom (`people`) to offer what is called so, what to offer to each of some customers, or what goes with goods",
    }),
    which: Which.optional().openapi({ description: "Who of these is meant has to be said first" }),
    figures: FiguresAnswer.optional().openapi({ description: "Where figures were asked for, and not who" }),
    sql: z.string().nullable(),
  })
  .openapi("MarketerAnswer");

/** In which language a chat is told again. */
export const ChatQuery = z.object({ locale: Locale.default("en") });
/** The chat that somebody left: what was said, step by step, and what it came to. */
export const ChatAnswer = z
  .object({
    chat: z.guid().nullable().openapi({ description: "Null where nothing was asked within a day" }),
    turns: z.array(z.object({ text: z.string(), unread: z.array(z.string()), answer: MarketerAnswer })),
  })
  .openapi("MarketerChat");
const Path = z.array(z.int());
const ChannelReach = z.object({
  channel: z.enum(["email", "telegram", "sms"]),
  reachable: z.int(),
  noConsent: z.int(),
  noAddress: z.int(),
  blocked: z.int(),
});
/** A closer look at a definition. */
export const LookAnswer = z
  .object({
    reach: z.object({ total: z.int(), any: z.int(), channels: z.array(ChannelReach) }).nullable(),
    waterfall: z
      .object({
        everybody: z.int(),
        steps: z.array(z.object({ path: Path, left: z.int(), removed: z.int() })),
        top: z.int().nullable(),
      })
      .nullable(),
    unknowns: z.array(z.object({ path: Path, unknown: z.int() })),
    near: z.array(z.object({ path: Path, text: z.string(), count: z.int(), people: z.array(ListedPerson) })),
    late: z
      .boolean()
      .openapi({ description: "Some of it is left out: there was no time for it on a shop of this size" }),
  })
  .openapi("SegmentLook");
/** See the schema of the same name. */
export type LookAnswer = z.infer<typeof LookAnswer>;

/** Who asks: people whose role need not know who customers are are told of them without names. */
type Asking = Pick<StaffMember, "id" | "role">;

/** What the desk needs of a marketer's turns; `member` is the id of who is signed in. What is refused throws `Refused`. */
export interface MarketerPort {
  ask(by: Asking, said: z.infer<typeof AskRequest>): Promise<Answer>;
  /** What this member asked last, told again. */
  again(by: Asking, locale: z.infer<typeof Locale>): Promise<ChatAgain | null>;
  refine(by: Asking, made: z.infer<typeof RefineRequest>): Promise<Answer>;
  /** Refuses `unread` where words were not read and nobody said `anyway`. */
  save(by: Asking, wanted: z.infer<typeof SaveRequest>): Promise<z.infer<typeof SaveAnswer>>;
  look(by: Asking, wanted: z.infer<typeof LookRequest>): Promise<z.infer<typeof LookAnswer>>;
  why(by: Asking, wanted: z.infer<typeof WhyRequest>): Promise<string[]>;
  sql(by: Asking, wanted: z.infer<typeof LookRequest>): Promise<string>;
  /** Puts a question about figures that was made by hand, or chosen, after the last step of a chat. */
  figures(by: Asking, made: z.infer<typeof FiguresRequest>): Promise<Answer>;
  /** Figures as a file; the audit hears of it where customers are named in it. */
  figuresFile(by: Asking, wanted: z.infer<typeof FiguresLookRequest>): Promise<string>;
  figuresSql(by: Asking, wanted: z.infer<typeof FiguresLookRequest>): Promise<string>;
  /** A link by which this member's own chat in Telegram is proven; null where the shop has no bot. */
  telegramLink(member: string): Promise<string | null>;
}
