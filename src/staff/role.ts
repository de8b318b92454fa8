/** What a person of the staff is there for. */
export const ROLES = ["owner", "support", "marketer"] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Parts of the desk that not everybody may enter. */
export type Area = "conversations" | "knowledge" | "customers" | "segments" | "staff";

const MAY_USE: Record<Role, readonly Area[]> = {
  owner: ["conversations", "knowledge", "customers", "segments", "staff"],
  support: ["conversations", "knowledge"],
  marketer: ["customers", "segments"],
};

/** Whether a role opens a part of the desk. */
export function mayUse(role: Role, area: Area): boolean {
  return MAY_USE[role].includes(area);
}
