import { Refused } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { keepSkills, lockSkills, type Skills } from "./queries.ts";

/** Whose skills are set, by whom. */
export interface SkillsSet extends Skills {
  id: string;
  staff: string;
  at: Date;
  /** What the audit calls it. */
  action?: "staff_skills" | "put_back";
}

/** Says what somebody of the staff answers: conversations are given to them by it. Refuses `not_found`. */
export function setSkills(
  db: Database,
  { id, staff, at, locales, skills, action = "staff_skills" }: SkillsSet,
): Promise<void> {
  return atomically(db, async () => {
    const before = await lockSkills(db, id);
    if (!before) throw new Refused("not_found", "Nobody of that id answers customers.");
    await keepSkills(db, id, { locales, skills });
    const row = { at, actor: `staff:${staff}` as const, channel: "desk", table: "staff_users" as const, key: id };
    await audit(db, {
      ...row,
      action,
      before: { ...before },
      after: { locales, skills },
      turnId: null,
    });
  });
}
