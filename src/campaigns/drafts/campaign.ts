import type { Locale } from "../../base/index.ts";
import type { Definition } from "../../segments/index.ts";
import type { CampaignChannel, Content } from "../message/content.ts";

/** What becomes of a campaign. Only a draft may be changed; only one that is being sent or pauses may be stopped, and then for ever. */
export type Status = "draft" | "sending" | "paused" | "stopped" | "done";

/** Whom a campaign is for: a saved segment, or a definition of its own. */
export interface Audience {
  segmentId: string | null;
  definition: Definition | null;
}

/** A content as it is kept: who reads what is settled. */
export type KeptContent = Content & { otherwise: Locale | null };

/** One approved message to the people of a segment. */
export interface Campaign extends Audience {
  id: string;
  name: string;
  channel: CampaignChannel;
  /** One of the policy's topics of letters; null where the shop has none for adverts. */
  topic: string | null;
  content: KeptContent;
  status: Status;
  /** Why it pauses by itself, as a code of what failed. */
  trouble: string | null;
  /** Per cent of those who could get it that are kept from it, to compare with. */
  holdout: number;
  /** Days after the approval in which an order counts. */
  boughtWithin: number;
  /** Time zones of those who get it. */
  zones: string[];
  createdAt: Date;
  createdBy: string;
  changedAt: Date;
  approvedAt: Date | null;
  approvedBy: string | null;
  finishedAt: Date | null;
}
