import type { Database } from "../../../src/database/index.ts";
import type { FakeBotApi } from "../../support/bot-api/index.ts";
import type { Courier } from "./courier.ts";
import type { Customer } from "./customer.ts";
import { notesOfAnswers } from "./findings-of-answers.ts";
import { notesOfMoves } from "./findings-of-moves.ts";
import { notesOfOrder } from "./findings-of-order.ts";
import { copiesOf } from "./findings-of-sending.ts";
import { notesOfWrites } from "./findings-of-writes.ts";
import { saidMessages, storedMessages } from "./rows.ts";
import type { ShopSystem } from "./shop-system.ts";

/** A run that is over. */
export interface Played {
  api: FakeBotApi;
  courier: Courier;
  customers: readonly Customer[];
  shop: ShopSystem;
}

/** What was lost, done twice or out of order, a sentence each; and how many messages went out more than once. */
export interface Findings {
  wrong: string[];
  /** Copies beyond the first. */
  doubled: number;
  /** Messages whose sending a kill cut off: as many may have gone out twice. */
  cutOff: number;
}

/** Holds what the customers saw against what they sent and what the database says. */
export async function findingsOf(played: Played, db: Database): Promise<Findings> {
  const [stored, said] = [await storedMessages(db), await saidMessages(db)];
  const { wrong, ...copies } = copiesOf(played, said);
  const notes = [
    ...notesOfAnswers(played, stored, said),
    ...wrong,
    ...notesOfOrder(played, stored),
    ...(await notesOfWrites(played, db)),
    ...(await notesOfMoves(played, db, said)),
    // A tap that comes twice takes its buttons away twice, and Telegram minds the second time.
    ...played.api.violations.filter((one) => !one.includes("not modified")),
  ];
  return { wrong: notes, ...copies };
}
