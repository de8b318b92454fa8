import type { z } from "@hono/zod-openapi";
import type { Locale } from "../base/index.ts";
import type { Role } from "../staff/index.ts";
import type {
  JournalLine,
  JournalQuery,
  ListedSegment,
  MembersQuery,
  NewSegment,
  PinRequest,
  ReadyMade,
  Segment,
  SegmentChange,
  SegmentMember,
  SegmentPin,
  SegmentVersion,
} from "./segments-wire.ts";

/** Who of the staff does something, and in which language the answer is told. */
export interface Teller {
  staff: string;
  locale: Locale;
}

/** What the desk needs of saved segments. What is refused throws `Refused`. */
export interface SegmentsPort {
  /** Those that a role may know. */
  list(archived: boolean, role: Role): Promise<ListedSegment[]>;
  /** Refuses `hidden_field` where a segment, a version of it, or a definition to be saved, asks for a field that a role does not see. */
  discreet(role: Role, asked: { id: string; version?: number } | { definition?: unknown }): Promise<void>;
  read(id: string, locale: Locale): Promise<Segment>;
  save(segment: z.infer<typeof NewSegment>, by: Teller): Promise<Segment>;
  change(id: string, change: z.infer<typeof SegmentChange>, by: Teller): Promise<Segment>;
  restore(id: string, version: number, by: Teller): Promise<Segment>;
  archive(id: string, staff: string): Promise<void>;
  unarchive(id: string, by: Teller): Promise<Segment>;
  /** Those that a role may know. */
  versions(id: string, by: { locale: Locale; role: Role }): Promise<SegmentVersion[]>;
  /** Names and contacts only where `personal`; the audit says who was shown how many of them. */
  members(
    id: string,
    page: z.infer<typeof MembersQuery>,
    by: { staff: string; personal: boolean },
  ): Promise<{ members: SegmentMember[]; size: number }>;
  pins(id: string, personal: boolean): Promise<SegmentPin[]>;
  pin(id: string, pinning: z.infer<typeof PinRequest>, staff: string): Promise<void>;
  journal(id: string, page: z.infer<typeof JournalQuery>, personal: boolean): Promise<JournalLine[]>;
  /** The members as parts of a CSV file. The audit says who took it. */
  export(id: string, by: { staff: string; personal: boolean }): Promise<{ name: string; parts: AsyncIterable<string> }>;
  readyMade(locale: Locale): Promise<ReadyMade[]>;
  /** Saves a ready-made one; the same again answers the one that is there. */
  saveReadyMade(key: string, by: Teller): Promise<Segment>;
}
