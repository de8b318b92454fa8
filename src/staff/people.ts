import { type Clock, type Locale, Refused } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { type Invitation, invitationLink } from "./invitation.ts";
import { type Invite, invite, revokeInvitation } from "./invitations.ts";
import type { StaffLetter, StaffMail } from "./letter.ts";
import { assertMayTouch, dropSecondFactor, removeMember, setRole } from "./members.ts";
import { type ListedMember, listInvitations, listMembers } from "./queries.ts";
import { makeRecovery, RECOVERY_HOURS, recoveryLink } from "./recovery/recovery.ts";
import type { Required } from "./required.ts";
import type { Role } from "./role.ts";

/** Who asks for a link, in which language its letter is, and where the service is reached: `https://shop.example`. */
export interface Asking {
  /** A member's id. */
  by: string;
  locale: Locale;
  origin: string;
}

/** A link that was made, shown once; `mailed` where it also left by mail. */
export interface Linked {
  link: string;
  expiresAt: Date;
  mailed: boolean;
}

/**
 * What is done to the staff by those who lead the shop; `by` is a member's id. Everything refuses `not_allowed` to whoever has no
 * right `staff.change` (any more), and `owners_only` where an owner is touched by who is none.
 */
export interface People {
  /** Whether letters can be sent. */
  hasMail: boolean;
  list(): Promise<ListedMember[]>;
  invitations(): Promise<(Invitation & { id: string })[]>;
  /** Refuses `email_taken`. */
  invite(whom: Pick<Invite, "role" | "email">, asking: Asking): Promise<Linked>;
  /** Refuses `not_found`. */
  uninvite(id: string, by: string): Promise<void>;
  /** Refuses `not_found` and `last_owner`. */
  setRole(id: string, role: Role, by: string): Promise<void>;
  /** Refuses `not_found` and `last_owner`. */
  remove(id: string, by: string): Promise<void>;
  /** Makes a link by which a member takes a new password. Refuses `not_found`. */
  recovery(id: string, asking: Asking): Promise<Linked>;
  /** The roles that sign in with a second factor only. */
  required(): Promise<Role[]>;
  require(roles: readonly Role[], by: string): Promise<void>;
  /** Takes a member's second factor away. Refuses `not_found`. */
  dropSecondFactor(id: string, by: string): Promise<void>;
}

/** What the people's affairs are made of. */
interface PeopleParts {
  db: Database;
  clock: Clock;
  /** The service's public address, where it has one. */
  baseUrl: string | null;
  mail: StaffMail;
  required: Required;
}

/** The staff as those who lead the shop see and change it. */
export function makePeople({ db, clock, baseUrl, mail, required }: PeopleParts): People {
  const sent = async (made: { link: string; expiresAt: Date }, letter: Omit<StaffLetter, "link"> | null) => {
    if (!mail || !letter) return { ...made, mailed: false };
    // The link is shown all the same: a mail server that is away hinders nobody.
    const mailed = await mail({ ...letter, link: made.link }).then(
      () => true,
      () => false,
    );
    return { ...made, mailed };
  };
  return {
    hasMail: mail !== null,
    required: () => required.roles(),
    require: (roles, by) => required.require(roles, by, clock()),
    list: () => listMembers(db),
    invitations: () => listInvitations(db, clock()),
    async invite({ role, email }, { by, locale, origin }) {
      const { token, expiresAt } = await invite(db, { role, email, by }, clock());
      const link = invitationLink(baseUrl ?? origin, token);
      return sent({ link, expiresAt }, email ? { to: email, locale, what: { kind: "invitation", role } } : null);
    },
    uninvite: (id, by) => revokeInvitation(db, id, { by, at: clock() }),
    setRole: (id, role, by) => setRole(db, id, role, { by, at: clock() }),
    remove: (id, by) => removeMember(db, id, { by, at: clock() }),
    async recovery(id, { by, locale, origin }) {
      const member = (await listMembers(db)).find((one) => one.id === id);
      if (!member) throw new Refused("not_found", "There is nobody like that among the staff.");
      await assertMayTouch(db, by, member.role);
      const { token, expiresAt } = await makeRecovery(db, id, { by, hours: RECOVERY_HOURS.given, at: clock() });
      const letter = { to: member.email, locale, what: { kind: "recovery" as const, given: true } };
      return sent({ link: recoveryLink(baseUrl ?? origin, token), expiresAt }, letter);
    },
    dropSecondFactor: (id, by) => dropSecondFactor(db, id, { by, at: clock() }),
  };
}
