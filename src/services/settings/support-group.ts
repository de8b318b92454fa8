import type { Clock } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { SupportGroupPort, SupportGroupState } from "../../desk/index.ts";
import { bindCommand, groupState, letGroupGo } from "../../support-group/index.ts";
import type { Bot } from "../bot.ts";

/** The support's group in Telegram as the desk needs it. */
export function makeSupportGroupPort({ db, clock, bot }: { db: Database; clock: Clock; bot: Bot }): SupportGroupPort {
  const state = async (): Promise<SupportGroupState> => {
    const found = await groupState(db);
    if (!found) return { group: null };
    const { title, trouble, since } = found;
    return { group: { title, trouble, since: since?.toISOString() ?? null } };
  };
  return {
    state,
    async code(staff) {
      const { command, expiresAt } = await bindCommand(db, { by: staff, botName: await bot.username(), at: clock() });
      return { command, expiresAt: expiresAt.toISOString() };
    },
    async unbind(staff) {
      await letGroupGo(db, { staff, at: clock() });
      return state();
    },
    ownLink: (staff) => bot.staffLinkFor(staff),
  };
}
