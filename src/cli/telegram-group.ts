import { silentLog } from "../base/index.ts";
import { makeServices } from "../services/index.ts";
import { bindCommand, type GroupState, groupState } from "../support-group/index.ts";
import { rest } from "./arguments.ts";
import type { Context } from "./context.ts";

/** `staff telegram-group`: prints what is sent in a Telegram group to make it the support's. */
export async function bindTelegramGroup(args: string[], { db, config, clock, out, json }: Context): Promise<void> {
  rest(args, 0);
  const { telegram } = await makeServices({ config, db, log: silentLog, clock });
  const botName = await telegram.username();
  const { command, expiresAt } = await bindCommand(db, { by: "system", botName, at: clock() });
  if (json) return out(JSON.stringify({ command, expires_at: expiresAt }));
  out(command);
  out(
    "Make the bot an administrator of a group with topics (it manages topics and deletes messages), and send this there.",
  );
  out(`It works once, until ${expiresAt.toISOString().slice(11, 16)} UTC.`);
}

/** What doctor says of the group. */
export async function telegramGroupOf({ db }: Pick<Context, "db">): Promise<string> {
  const group = await groupState(db);
  if (!group) return 'none: "beseda staff telegram-group" makes one the support\'s';
  return group.trouble
    ? `bound, but ${LACKS[group.trouble]}; everything else works without`
    : "bound, and the bot can work there";
}

const LACKS: Record<NonNullable<GroupState["trouble"]>, string> = {
  not_in_group: "the bot is not in it any more",
  not_forum: "its topics are turned off",
  not_admin: "the bot is no administrator there",
  no_topics_right: "the bot may not manage topics there",
  no_delete_right: "the bot may not delete messages there",
};
