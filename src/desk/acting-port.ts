import type { z } from "@hono/zod-openapi";
import type {
  ActingQuery,
  ActsAnswer,
  ConfirmAnswer,
  ConfirmRequest,
  NotedAnswer,
  ProposalAnswer,
  ProposalRequest,
  ReturnNote,
} from "./acting-wire.ts";
import type { DoneAct } from "./wire.ts";

/** What the desk needs to act for customers, as the bot does. `staff` is a member's id. */
export interface ActingPort {
  /** Refuses `not_found`. */
  acts(number: string, asked: z.infer<typeof ActingQuery>): Promise<ActsAnswer>;
  /** Refuses `not_found`, and `guest` where there is nobody to act for. */
  propose(number: string, asked: ProposalRequest, staff: string): Promise<ProposalAnswer>;
  /** Does it once, however often it is confirmed. Refuses `not_found`. */
  confirm(number: string, id: string, by: z.infer<typeof ConfirmRequest> & { staff: string }): Promise<ConfirmAnswer>;
  /** Notes what the shop did with goods that come back. Refuses `not_found` and `withdrawn`. */
  noteReturn(number: string, noted: ReturnNote & { staff: string }): Promise<NotedAnswer>;
  /** Takes back what was done with an order; answers what stands now. Refuses `not_found`, and with what stands against it. */
  undo(number: string, by: { act: number; staff: string }): Promise<DoneAct[]>;
}
