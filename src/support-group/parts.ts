import type { Clock, Log } from "../base/index.ts";
import type { Correction, Return } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { Wording } from "../wording/index.ts";
import type { GroupApi } from "./port.ts";

/** What the group is made of. */
export interface GroupParts {
  db: Database;
  clock: Clock;
  log: Log;
  wording: Wording;
  /** What the summary of a part that is closed is made with. */
  closing: () => Promise<Return["parts"]>;
  /** Where the desk is reached, without a slash at its end. */
  address: string;
  /** Null where the shop has no bot at the moment. */
  api: () => GroupApi | null;
  /** Changes what was sent to a customer in Telegram. */
  change: Correction["change"];
  /** The bot's name without the @; null before it is known. */
  botName: () => Promise<string | null>;
  /** Hears that something waits to be told in the group. */
  onWaiting: () => void;
  /** Hears that a person's words to a customer wait in the outbox. */
  onAnswer: () => void;
}
