import type { Locale } from "../base/index.ts";
import type { Priority } from "../conversation/index.ts";
import type {
  BlockedAnswer,
  CannedAnswer,
  ClosingAnswer,
  Colleague,
  Habits,
  SearchAnswer,
  SkillsRequest,
} from "./inbox-wire.ts";
import type { Summary, Viewer } from "./wire.ts";

/** What the desk does with conversations beside answering. `staff` is a member's id. All refuse `not_found`. */
export interface InboxPort {
  /** Refuses `not_yours`. */
  close(
    id: string,
    by: { staff: string; force: boolean; seen: number | null; summary?: string | undefined },
  ): Promise<Summary>;
  /** What the bot would know of the open part if it were given back now; null where there is no such conversation. */
  closing(id: string): Promise<ClosingAnswer | null>;
  /** Refuses `not_yours`. */
  transfer(id: string, by: { staff: string; to: string; note: string | null; force: boolean }): Promise<Summary>;
  /** Refuses `not_yours` and `invalid`. */
  snooze(id: string, by: { staff: string; until: Date | null }): Promise<Summary>;
  /** The same `clientId` again is the same note again. */
  note(id: string, written: { staff: string; clientId: string; text: string }): Promise<void>;
  mark(
    id: string,
    marks: { staff: string; add?: string | undefined; remove?: string | undefined; priority?: Priority | undefined },
  ): Promise<Summary>;
  block(id: string, staff: string): Promise<Summary>;
  unblock(id: string, staff: string): Promise<Summary>;
  /** What fits in all conversations: customers, order numbers, words of messages and notes. `before`: messages before this number. */
  search(asked: { q: string; before: number | null; staff: string }): Promise<SearchAnswer>;
  blocked(): Promise<BlockedAnswer["blocked"]>;
  /** Notes what somebody's page does with a conversation, where that is told; answers who else has it open. */
  viewing(id: string, by: { staff: string; state: "viewing" | "typing" | "gone" | null }): Promise<Viewer[]>;
  colleagues(): Promise<Colleague[]>;
  /** Says what somebody answers. Refuses `not_found`. */
  setSkills(id: string, skills: SkillsRequest, staff: string): Promise<void>;
  tags(): Promise<{ tag: string; count: number }[]>;
  habits(staff: string): Promise<Habits>;
  keepHabits(staff: string, habits: Habits): Promise<void>;
  canned(): Promise<CannedAnswer>;
  /** Refuses `name_taken`. */
  saveCanned(
    reply: { id: string; shortcut: string; texts: Partial<Record<Locale, string>> },
    staff: string,
  ): Promise<void>;
  deleteCanned(id: string, staff: string): Promise<void>;
  usedCanned(id: string): Promise<void>;
}
