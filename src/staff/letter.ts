import type { Locale } from "../base/index.ts";
import type { Role } from "./role.ts";

/** A letter to somebody of the staff; whoever sends it puts it into words. */
export interface StaffLetter {
  to: string;
  locale: Locale;
  link: string;
  what: { kind: "recovery" } | { kind: "invitation"; role: Role };
}

/** Sends letters to the staff; null where the shop has no mail. */
export type StaffMail = ((letter: StaffLetter) => Promise<void>) | null;
