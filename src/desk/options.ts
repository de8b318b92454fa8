import type { Clock, Log } from "../base/index.ts";
import type { Staff, StaffMember } from "../staff/index.ts";
import type { AssistPort, DeskPort, KnowledgePort } from "./port.ts";

/** What the desk is made of. */
export interface DeskOptions {
  port: DeskPort;
  knowledge: KnowledgePort;
  assist: AssistPort;
  staff: Pick<Staff, "whoIs" | "trusts">;
  clock: Clock;
  log: Log;
  /** How often the port is read where nothing calls back, in milliseconds: for hosts without push. */
  pollMs?: number;
  /** How often a silent stream says that it is alive, in milliseconds: 20,000 unless told. */
  heartbeatMs?: number;
}

/** What the handlers find in their context. */
export interface DeskEnv {
  Variables: { me: StaffMember };
}
