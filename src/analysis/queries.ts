import * as z from "zod";
import type { Database } from "../database/index.ts";
import { question } from "../figures/index.ts";
import { definition, SEGMENT_KINDS } from "../segments/index.ts";

/** One thing that a marketer asked, and what was understood. */
const Step = z.object({
  text: z.string(),
  definition: definition.nullable(),
  unread: z.array(z.string()),
  at: z.string(),
  /** The other readings that were told, in their order. */
  open: z.array(definition).default([]),
  /** Those of the words not read that the other readings are for: choosing one reads them. */
  vague: z.array(z.string()).default([]),
  /** The external ids of those to whom something is to be offered: a list that no definition means. */
  people: z.array(z.string()).optional(),
  /** What to offer to those whom the definition means was asked: what goes on from it asks so too. */
  offers: z.literal("to").optional(),
  /** What was asked for in figures, where it was not who; and the other questions that were told, in their order. */
  question: question.optional(),
  questions: z.array(question).optional(),
  /** Who of these was meant was asked, and for what; their external ids. */
  which: z.object({ for: z.enum(["why", "offers"]), people: z.array(z.string()) }).optional(),
  /** The channel's own id of the message: the same again is the same step again. */
  ref: z.string().optional(),
  /** The name under which the words asked it to be saved. */
  saving: z.object({ name: z.string(), kind: z.enum(SEGMENT_KINDS) }).optional(),
});
/** {@link Step} */
export type Step = z.output<typeof Step>;

/** A chat of one member of the staff; the newest step is the last. */
export interface Chat {
  id: string;
  steps: Step[];
}

/** The chat of that id, of this member only; null where there is none, or none that this program can read. */
export async function readChat(db: Database, id: string, member: string): Promise<Chat | null> {
  const [row] = await db<{ steps: unknown }[]>`
    select steps from marketer_chats where id = ${id} and member = ${member}`;
  const steps = z.array(Step).safeParse(row?.steps).data;
  return steps ? { id, steps } : null;
}

/** The chat in which a member wrote last by a channel, and when; null where there is none. */
export async function newestChat(
  db: Database,
  member: string,
  channel: string,
): Promise<{ id: string; changedAt: Date } | null> {
  const [row] = await db<{ id: string; changedAt: Date }[]>`
    select id, changed_at as "changedAt" from marketer_chats where member = ${member} and channel = ${channel}
    order by changed_at desc limit 1`;
  return row ?? null;
}

/** Keeps a chat as it is now. Of another member's chat nothing is written. */
export async function writeChat(
  db: Database,
  { id, steps, member, channel, at }: Chat & { member: string; channel: string; at: Date },
): Promise<void> {
  await db`
    insert into marketer_chats (id, member, channel, steps, changed_at)
    values (${id}, ${member}, ${channel}, ${db.json(steps)}, ${at})
    on conflict (id) do update set steps = excluded.steps, changed_at = excluded.changed_at
    where marketer_chats.member = excluded.member`;
}

/** Forgets chats in which nobody has asked anything since an instant; answers how many. */
export async function trimChats(db: Database, before: Date): Promise<number> {
  const { count } = await db`delete from marketer_chats where changed_at < ${before}`;
  return count;
}
