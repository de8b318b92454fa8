import * as z from "zod";
import { ORDER_STATUSES } from "../../orders/index.ts";

const Event = z
  .string()
  .regex(
    new RegExp(`^(agent_joined|agent_said:.+|handoff_closed|restart|order_status:.+:(${ORDER_STATUSES.join("|")}))$`),
    "must be agent_joined, agent_said:TEXT, handoff_closed, restart or order_status:NUMBER:STATUS",
  );
const messageId = z.string().min(1).max(100).optional();

/** One thing that the customer, or somebody else, does. */
export const ScriptTurn = z.union(
  [
    z.strictObject({ text: z.string(), burst: z.boolean().optional(), message_id: messageId }),
    z.strictObject({ button: z.string().min(1), message_id: messageId }),
    z.strictObject({ contact: z.enum(["own", "foreign"]), message_id: messageId }),
    z.strictObject({ sticker: z.string(), message_id: messageId }),
    z.strictObject({ photo: z.literal(true), message_id: messageId }),
    z.strictObject({ event: Event }),
    z.strictObject({ wait: z.string().regex(/^\d+[mhd]$/, "must be a time such as 10m, 25h or 2d") }),
  ],
  "must be one of text, button, contact (own or foreign), sticker, photo (true), event, wait",
);
/** See the schema of the same name. */
export type ScriptTurn = z.infer<typeof ScriptTurn>;

/** One scripted conversation. */
export const Script = z.object({
  id: z.union([z.string(), z.number()]),
  channel: z.enum(["web", "telegram"]).default("web"),
  /** Who is identified already: an external id. */
  as: z.string().nullish(),
  /** Who types: the owner of the own contact. */
  person: z.string().nullish(),
  /** Whose contact a foreign one is. */
  foreign_contact: z.string().nullish(),
  now: z.iso.datetime({ offset: true, local: true, error: "must be a time such as 2026-11-22T10:00:00Z" }).optional(),
  turns: z.array(ScriptTurn),
});
/** See the schema of the same name. */
export type Script = z.infer<typeof Script>;

/** One change of the shop's rows: a field's, or with `field` null a new row. */
export interface Change {
  table: string;
  key: string;
  field: string | null;
  from: unknown;
  to: unknown;
}

/** What a turn of the script came to. */
export interface PlayedTurn {
  messages: { text: string; buttons: string[]; sources: string[]; products: string[] }[];
  language: string;
  commands: unknown[];
  rejected: { command: unknown; why: string }[];
  asks: string | null;
  proposal: { id: string; action: string; values: unknown } | null;
  done: { action: string; values: unknown }[];
  refused: string | null;
  handoff: boolean;
  code: string | null;
  typed?: true;
}

/** What a conversation came to. */
export interface Played {
  id: string | number;
  turns: PlayedTurn[];
  changes: Change[];
}
