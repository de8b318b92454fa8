import { asLocale, errorFields, Refused } from "../base/index.ts";
import { type Actor, atomically, audit } from "../database/index.ts";
import type { Saying } from "../wording/index.ts";
import { codeHash } from "./code.ts";
import type { GroupParts } from "./parts.ts";
import type { GroupApi, GroupLook, GroupMessage } from "./port.ts";
import { bindGroup, makerOfCode, noteHeard, spendCode } from "./queries.ts";
import { lacksOf, sayLacks } from "./standing.ts";

/** Takes `/bind CODE`: makes the group in which it was written the support's, and says there what came of it. */
export async function bind(parts: GroupParts, message: GroupMessage, code: string): Promise<void> {
  const telegram = parts.api();
  if (!telegram || message.edited !== null) return;
  const { chat, messageId, thread, from } = message;
  if (!(await noteHeard(parts.db, `${chat.id}:${messageId}`, parts.clock()))) return;
  const saying = await bound(parts, telegram, message, code);
  const text = parts.wording.say(asLocale(from.language) ?? "ru", saying);
  await telegram
    .post(chat.id, thread, { text, replyTo: messageId })
    .catch((error: unknown) => parts.log.warn("support_group_silent", errorFields(error)));
  parts.onWaiting();
}

async function bound(parts: GroupParts, telegram: GroupApi, message: GroupMessage, code: string): Promise<Saying> {
  const { db, clock } = parts;
  if (code === "") return { reply: "group-bind-how" };
  const hash = codeHash(code);
  if ((await makerOfCode(db, hash, clock())) === null) return { reply: "group-bind-old" };
  const look = await telegram.look(message.chat.id).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  const lacks = look ? lacksOf(look) : (["not_in_group"] as const);
  if (!look || lacks.length > 0) return sayLacks(lacks);
  return keep(parts, message, { hash, look });
}

/** The code stays good until the group can be used. */
function keep(
  { db, clock }: GroupParts,
  { chat, from }: GroupMessage,
  { hash, look }: { hash: string; look: GroupLook },
): Promise<Saying> {
  return atomically(db, async () => {
    const at = clock();
    const by = await makerOfCode(db, hash, at);
    if (by === null) return { reply: "group-bind-old" };
    await spendCode(db, hash, at);
    const { title } = look;
    await bindGroup(db, { chatId: chat.id, title, locale: asLocale(from.language) ?? "ru", by, at });
    const actor: Actor = by === "system" ? "system" : `staff:${by}`;
    const entry = {
      at,
      actor,
      channel: "telegram",
      table: "support_groups" as const,
      key: String(chat.id),
      turnId: null,
    };
    await audit(db, { ...entry, action: "support_group_bind", before: null, after: { title } });
    return { reply: "group-bound", args: { title } };
  });
}
