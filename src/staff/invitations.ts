import { Refused } from "../base/index.ts";
import { atomically, audit, type Database, sqlState, UNIQUE_VIOLATION } from "../database/index.ts";
import type { Acceptance } from "./forms.ts";
import { INVITATION_DAYS, type Invitation } from "./invitation.ts";
import type { By, StaffMember } from "./member.ts";
import { assertMayTouch, entryOf } from "./members.ts";
import {
  anyMember,
  deleteFirstOwnerInvitations,
  deleteInvitation,
  deleteInvitations,
  insertInvitation,
  insertMember,
  lockStaff,
  memberWithEmail,
  openInvitation,
  useInvitation,
} from "./queries.ts";
import type { Role } from "./role.ts";
import { digest, newToken } from "./token.ts";

/** Whom to invite, as what. */
export interface Invite {
  role: Role;
  /** The only address that may accept; the link's holder, whoever it is, unless given. */
  email?: string | undefined;
  by: By;
}

/** A link's secret, told once: only its hash is kept. */
export interface Invited {
  token: string;
  expiresAt: Date;
}

/**
 * Makes an invitation for seven days. An older open one of the same address is void. Refuses an
 * address with an account (`email_taken`), and an owner's to who is none (`owners_only`).
 */
export function invite(db: Database, { role, email, by }: Invite, at: Date): Promise<Invited> {
  const address = email?.toLowerCase() ?? null;
  return atomically(db, async () => {
    await assertMayTouch(db, by, role);
    if (address !== null && (await memberWithEmail(db, address))) throw taken();
    if (address !== null) await deleteInvitations(db, address);
    const { id, ...invited } = await writeInvitation(db, { role, email: address, by, firstOwner: false, at });
    await audit(db, { ...entryOf(by, at, "staff_invite", id, "staff_invitations"), before: null, after: { role } });
    return invited;
  });
}

/** Takes an open invitation back. Refuses `not_found`, and an owner's to who is none (`owners_only`). */
export function revokeInvitation(db: Database, id: string, { by, at }: { by: By; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const before = await deleteInvitation(db, id);
    if (!before) throw new Refused("not_found", "This invitation is not open any more.");
    await assertMayTouch(db, by, before.role);
    await audit(db, { ...entryOf(by, at, "staff_uninvite", id, "staff_invitations"), before, after: null });
  });
}

/**
 * Where nobody is among the staff yet: a new token for the first owner, which voids those of earlier starts. Null where
 * somebody is. The host prints its link.
 */
export function ensureFirstOwner(db: Database, at: Date): Promise<string | null> {
  return atomically(db, async () => {
    await lockStaff(db);
    if (await anyMember(db)) return null;
    await deleteFirstOwnerInvitations(db);
    const first = { role: "owner" as const, email: null, by: null, firstOwner: true, at };
    return (await writeInvitation(db, first)).token;
  });
}

/** What the invitation of a token says; null where there is none, or it was used, taken back or has expired. */
export function readInvitation(db: Database, token: string, at: Date): Promise<Invitation | null> {
  return openInvitation(db, digest(token), at);
}

/**
 * Uses an invitation up and writes the account that it promises. Refuses `invitation_invalid`, also for another address than the
 * invited one, and `email_taken`; the invitation is still good then.
 */
export async function acceptInvitation(
  db: Database,
  { token, name, email }: Acceptance,
  { passwordHash, at }: { passwordHash: string; at: Date },
): Promise<StaffMember> {
  const accepted = atomically(db, async () => {
    await lockStaff(db);
    const used = await useInvitation(db, { tokenHash: digest(token), email, at });
    if (!used) throw invalid();
    const { role } = used;
    const id = await insertMember(db, { name, email, role, passwordHash, at });
    await deleteFirstOwnerInvitations(db);
    const after = { name, role, invitation: used.id };
    await audit(db, { ...entryOf(id, at, "staff_accept", id), before: null, after });
    return { id, name, email, role };
  });
  return accepted.catch((error: unknown) => {
    throw sqlState(error) === UNIQUE_VIOLATION ? taken() : error;
  });
}

/** What somebody with a link that is not good reads. */
export function invalid(): Refused {
  return new Refused(
    "invitation_invalid",
    "This invitation is for somebody else, was used already or has expired. Ask for a new one.",
  );
}

function taken(): Refused {
  return new Refused("email_taken", "Somebody with this e-mail is among the staff already.");
}

async function writeInvitation(
  db: Database,
  made: { role: Role; email: string | null; by: By; firstOwner: boolean; at: Date },
): Promise<Invited & { id: string }> {
  const token = newToken();
  const expiresAt = new Date(made.at.getTime() + INVITATION_DAYS * 86_400_000);
  return { id: await insertInvitation(db, { ...made, tokenHash: digest(token), expiresAt }), token, expiresAt };
}
