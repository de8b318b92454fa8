import type { Locale } from "../base/index.ts";
import type { Role } from "./role.ts";

/** A letter to somebody of the staff; whoever sends it puts it into words. */
export interface StaffLetter {
  to: string;
  locale: Locale;
  link: string;
  /** `given`: by who leads the shop, and good for longer than one that was asked for by mail. */
  what: { kind: "recovery"; given: boolean } | { kind: "invitation"; role: Role };
}

/** Sends letters to the staff; null where the shop has no mail. */
export type StaffMail = ((letter: StaffLetter) => Promise<void>) | null;
