import * as z from "zod";
import { Refused } from "../base/index.ts";
import {
  deleteInvitations,
  dropSecondFactor,
  invitationLink,
  invite,
  listInvitations,
  listMembers,
  makeRecovery,
  memberWithEmail,
  RECOVERY_HOURS,
  ROLES,
  type Role,
  recoveryLink,
  removeMember,
} from "../staff/index.ts";
import { rest, takeFlag, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";
import { bindTelegramGroup } from "./telegram-group.ts";

/** `staff invite EMAIL [--role ROLE]`, `staff list`, `staff remove EMAIL`, `staff reset EMAIL [--second-factor]`, `staff telegram-group`. */
export async function run(args: string[], context: Context): Promise<number> {
  const [what = "", ...others] = args;
  const act = Object.hasOwn(ACTS, what) ? ACTS[what] : undefined;
  if (!act)
    throw new Refused(
      "bad_option",
      "staff takes invite EMAIL [--role ROLE], list, remove EMAIL, reset EMAIL, or telegram-group.",
    );
  await act(others, context);
  return 0;
}

const ACTS: Record<string, (args: string[], context: Context) => Promise<void>> = {
  invite: inviteOne,
  list: listAll,
  remove: removeOne,
  "telegram-group": bindTelegramGroup,
  reset: resetOne,
};

/** Prints the link that somebody becomes one of the staff by. */
async function inviteOne(args: string[], { db, config, clock, out, json }: Context): Promise<void> {
  const role = roleOf(takeOption(args, "--role") ?? "support");
  const email = emailOf(rest(args, 1)[0]);
  const { token, expiresAt } = await invite(db, { role, email, by: null }, clock());
  const link = invitationLink(config.PUBLIC_URL ?? `http://localhost:${config.PORT}`, token);
  if (json) return out(JSON.stringify({ email, role, link, expires_at: expiresAt }));
  out(link);
  out(`For ${email}, as ${role}; it works once, until ${expiresAt.toISOString().slice(0, 10)}.`);
}

async function listAll(args: string[], { db, clock, out, json }: Context): Promise<void> {
  rest(args, 0);
  const members = await listMembers(db);
  const invitations = await listInvitations(db, clock());
  if (json) {
    const people = members.map(({ createdAt, ...member }) => ({ ...member, created_at: createdAt }));
    const open = invitations.map(({ expiresAt, email, role }) => ({ email, role, expires_at: expiresAt }));
    return out(JSON.stringify({ members: people, invitations: open }));
  }
  for (const { email, role, name } of members) out(`${role.padEnd(10)}${email}  ${name}`);
  for (const { email, role } of invitations) out(`${role.padEnd(10)}${email ?? "whoever has the link"}  (invited)`);
  if (members.length === 0) out("Nobody is among the staff yet.");
}

/** Removes an account, or takes an invitation back that nobody accepted yet. */
async function removeOne(args: string[], { db, clock, out, json }: Context): Promise<void> {
  const email = emailOf(rest(args, 1)[0]);
  const id = await memberWithEmail(db, email);
  if (id) await removeMember(db, id, { by: null, at: clock() });
  const invitations = await deleteInvitations(db, email);
  if (!id && invitations === 0)
    throw new Refused("not_found", `Nobody among the staff has the e-mail ${email}, and nobody was invited by it.`);
  const said = id ? `${email} is no longer among the staff.` : `The invitation of ${email} is taken back.`;
  out(json ? JSON.stringify({ email, removed: id !== null, invitations }) : said);
}

/** Prints the link that somebody takes a new password by; with `--second-factor` theirs is taken away too. */
async function resetOne(args: string[], { db, config, clock, out, json }: Context): Promise<void> {
  const factorToo = takeFlag(args, "--second-factor");
  const email = emailOf(rest(args, 1)[0]);
  const id = await memberWithEmail(db, email);
  if (!id) throw new Refused("not_found", `Nobody among the staff has the e-mail ${email}.`);
  if (factorToo) await dropSecondFactor(db, id, { by: null, at: clock() });
  const made = await makeRecovery(db, id, { by: null, hours: RECOVERY_HOURS.given, at: clock() });
  const link = recoveryLink(config.PUBLIC_URL ?? `http://localhost:${config.PORT}`, made.token);
  if (json) return out(JSON.stringify({ email, link, expires_at: made.expiresAt, second_factor_removed: factorToo }));
  out(link);
  out(
    `For ${email}; it works once, for ${RECOVERY_HOURS.given} hours.${factorToo ? " The second factor is gone." : ""}`,
  );
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role) return role;
  throw new Refused("bad_option", `--role takes ${ROLES.join(", ")}, not "${text}".`);
}

function emailOf(text: string | undefined): string {
  const email = z.email().toLowerCase().safeParse(text);
  if (email.success) return email.data;
  throw new Refused("bad_option", text ? `"${text}" is not an e-mail address.` : "An e-mail address is missing.");
}
