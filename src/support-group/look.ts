import { Refused } from "../base/index.ts";
import type { GroupParts } from "./parts.ts";
import type { GroupApi } from "./port.ts";
import { type BoundGroup, boundGroup, noteLook } from "./queries.ts";
import { lacksOf, type Trouble } from "./standing.ts";

/**
 * Looks at the group as it is now and notes what keeps the bot from working there; answers it, null where nothing does, undefined where
 * Telegram cannot be asked. What was noted while one looked may be newer than what one saw: then one looks again.
 */
export async function lookAtGroup(
  { db, clock }: Pick<GroupParts, "db" | "clock">,
  telegram: GroupApi,
  group: BoundGroup,
): Promise<Trouble | null | undefined> {
  for (let seen: BoundGroup | null = group; seen?.chatId === group.chatId; seen = await boundGroup(db)) {
    const trouble = await troubleIn(telegram, group.chatId);
    if (trouble === undefined || (await noteLook(db, seen, trouble, clock()))) return trouble;
  }
  return undefined;
}

async function troubleIn(telegram: GroupApi, chatId: number): Promise<Trouble | null | undefined> {
  try {
    return lacksOf(await telegram.look(chatId))[0] ?? null;
  } catch (error) {
    return error instanceof Refused ? "not_in_group" : undefined;
  }
}
