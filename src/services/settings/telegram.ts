import { Refused, unreachable } from "../../base/index.ts";
import type { TelegramPort, TelegramState } from "../../desk/index.ts";
import type { Bot } from "../bot.ts";

const NONE: TelegramState = { source: null, bot: null, updates: null, trouble: null, reason: null };

/** The shop's bot as the desk needs it. */
export function makeTelegramPort(bot: Bot): TelegramPort {
  const state = () => stateOf(bot);
  return {
    state,
    async connect(token, staff) {
      await bot.connect(token, staff);
      return state();
    },
    async disconnect(staff) {
      await bot.disconnect(staff);
      return state();
    },
  };
}

async function stateOf(bot: Bot): Promise<TelegramState> {
  const door = await bot.refresh();
  const source = bot.source();
  if (source === null) return NONE;
  if (!door) return { ...NONE, source, trouble: "sealed" };
  const updates = door.polls ? "fetched" : "brought";
  const common = { source, updates } as const;
  const found = await ask(() => door.channel.whoIs());
  if (found.kind !== "answer") return { ...common, bot: null, trouble: found.kind, reason: null };
  const { username } = found.answer;
  const known = { ...common, bot: { username, link: `https://t.me/${username}` } };
  const trouble = door.polls ? null : await ask(() => door.channel.trouble());
  if (trouble === null) return { ...known, trouble: null, reason: null };
  switch (trouble.kind) {
    case "answer":
      return { ...known, trouble: trouble.answer === null ? null : "not_brought", reason: trouble.answer };
    case "bad_token":
    case "unreachable":
      return { ...known, trouble: trouble.kind, reason: null };
    default:
      return unreachable(trouble);
  }
}

type Asked<Answer> = { kind: "answer"; answer: Answer } | { kind: "bad_token" | "unreachable" };

async function ask<Answer>(call: () => Promise<Answer>): Promise<Asked<Answer>> {
  try {
    return { kind: "answer", answer: await call() };
  } catch (error) {
    return { kind: error instanceof Refused ? "bad_token" : "unreachable" };
  }
}
