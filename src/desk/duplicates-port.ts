import type { StaffMember } from "../staff/index.ts";
import type { Duplicates, MergeRequest, PairRequest } from "./duplicates-wire.ts";

/** What the desk needs of customers who stand twice. What is refused throws `Refused`. */
export interface DuplicatesPort {
  /** The audit says who was shown how many. */
  list(page: { offset: number; families: number }, by: StaffMember): Promise<Duplicates>;
  /** Begins to look for pairs; how far it is stands in the list. */
  look(): Promise<void>;
  dismiss(pair: PairRequest, by: StaffMember): Promise<void>;
  /** Refuses `not_found` and `awaits_privacy`. */
  merge(wanted: MergeRequest, by: StaffMember): Promise<string>;
  /** Refuses `not_found` and `merged_since`. */
  unmerge(id: string, by: StaffMember): Promise<void>;
}
