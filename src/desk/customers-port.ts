import type { z } from "@hono/zod-openapi";
import type { StaffMember } from "../staff/index.ts";
import type {
  CustomerRecord,
  Customers,
  CustomersQuery,
  CustomerVersions,
  FieldChange,
  NewNote,
} from "./customers-wire.ts";

/**
 * What the desk needs of the shop's customers. Whoever asks sees what their role may see: names and contacts veiled without
 * `customers.personal`, fields that are hidden from it not at all. What is refused throws `Refused`.
 */
export interface CustomersPort {
  /** The audit says who was shown how many. */
  list(asked: z.infer<typeof CustomersQuery>, by: StaffMember): Promise<Customers>;
  /** The audit says who looked. Refuses `not_found`. */
  read(externalId: string, by: StaffMember): Promise<CustomerRecord>;
  /** Refuses `not_found`, `changed`, and what the field does not take by what is wrong with it (`invalid_email` …). */
  change(externalId: string, change: FieldChange, by: StaffMember): Promise<CustomerRecord>;
  versions(externalId: string, by: StaffMember): Promise<CustomerVersions>;
  /** Puts back what stood before a change. */
  restore(externalId: string, version: number, by: StaffMember): Promise<CustomerRecord>;
  addNote(externalId: string, note: NewNote, by: StaffMember): Promise<void>;
  /** Only one's own. */
  removeNote(externalId: string, note: string, by: StaffMember): Promise<void>;
}
