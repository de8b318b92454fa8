import type { Role } from "./role.ts";

/** A person of the staff. */
export interface StaffMember {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** Whoever did something to the staff: a member's id; null for the command line and the program itself. */
export type By = string | null;
