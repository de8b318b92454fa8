import type { Clock, Log } from "../base/index.ts";
import type { Staff, StaffMember } from "../staff/index.ts";
import type { CampaignsPort } from "./campaigns-wire.ts";
import type { DraftsPort } from "./drafts-wire.ts";
import type { InboxPort } from "./inbox-port.ts";
import type { InsightPort } from "./insight-port.ts";
import type { MarketerPort } from "./marketer-wire.ts";
import type { PeoplePorts } from "./people-ports.ts";
import type { AssistPort, DeskPort, KnowledgePort } from "./port.ts";
import type { PushPort } from "./push-wire.ts";
import type { RecommendationsPort } from "./recommendations-wire.ts";
import type { SegmentsPort } from "./segments-port.ts";
import type { SettingsPort } from "./settings/port.ts";
import type { SupportPort } from "./support-wire.ts";
import type { TeamPort } from "./team/port.ts";
import type { WritingPort } from "./writing-port.ts";

/** What the desk is made of. */
export interface DeskOptions {
  port: DeskPort;
  inbox: InboxPort;
  knowledge: KnowledgePort;
  push: PushPort;
  assist: AssistPort;
  drafts: DraftsPort;
  campaigns: CampaignsPort;
  insight: InsightPort;
  marketer: MarketerPort;
  people: PeoplePorts;
  recommendations: RecommendationsPort;
  segments: SegmentsPort;
  settings: SettingsPort;
  team: TeamPort;
  support: SupportPort;
  writing: WritingPort;
  staff: Pick<Staff, "whoIs" | "trusts"> & Partial<Pick<Staff, "owes">>;
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
