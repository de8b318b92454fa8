import type { InboundContent } from "../../outbox/index.ts";
import { COMMANDS } from "./menu.ts";

/** What a command says: `/start payload`, or one of the menu that stands alone. Others are words like any. */
export function commandOf(text: string): InboundContent | null {
  const [, name = "", words = ""] = /^\/([a-z0-9_]{1,32})(?:@\w{1,64})?(?:\s+(.*))?$/is.exec(text) ?? [];
  const command = name.toLowerCase();
  if (command === "start") return { kind: "start", payload: PAYLOAD.test(words) ? words : null };
  return words === "" && COMMANDS.some((known) => known.command === command)
    ? { kind: "command", name: command }
    : null;
}

/** What a link may carry: core.telegram.org/bots/features#deep-linking. */
const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;
