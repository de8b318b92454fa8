import { type Clock, errorFields, type Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { type Account, makeAccount } from "./account.ts";
import { countTries } from "./auth/guesses.ts";
import { handleLogin } from "./auth/handle.ts";
import { makeLogin } from "./auth/login.ts";
import { isTrusted } from "./auth/origin.ts";
import { whoIs } from "./auth/who-is.ts";
import type { Forgotten } from "./forms.ts";
import type { Invitation } from "./invitation.ts";
import { type Invite, type Invited, invite } from "./invitations.ts";
import type { StaffMail } from "./letter.ts";
import type { By, StaffMember } from "./member.ts";
import { removeMember, setRole } from "./members.ts";
import { makePeople, type People } from "./people.ts";
import { listInvitations, listMembers } from "./queries.ts";
import { mailRecovery } from "./recovery/mail-recovery.ts";
import { makeRequired } from "./required.ts";
import type { Role } from "./role.ts";

/** The staff: who they are, what they may, and how they come in. */
export interface Staff {
  /** Answers a request under `/api/staff/auth/`; `address` is the client's, null where the host cannot tell. */
  handle(request: Request, address: string | null): Promise<Response>;
  /** Whose session cookie a request carries; null for a forged, ended or missing one. Two statements. */
  whoIs(headers: Headers): Promise<StaffMember | null>;
  /** Whether a request only reads, or comes from a page of this service; a cookie alone does not say so. */
  trusts(request: Request): boolean;
  invite(whom: Invite, at: Date): Promise<Invited>;
  /** The invitations that somebody may still accept. */
  invitations(at: Date): Promise<(Invitation & { id: string })[]>;
  list(): Promise<(StaffMember & { createdAt: Date })[]>;
  /** Refuses `not_found` and `last_owner`. Ends their sessions and voids the links they made. */
  remove(id: string, who: { by: By; at: Date }): Promise<void>;
  /** Refuses as `remove` does. */
  setRole(id: string, role: Role, who: { by: By; at: Date }): Promise<void>;
  /** Whether somebody's role needs a second factor that they have not turned on yet. */
  owes(member: Pick<StaffMember, "id" | "role">): Promise<boolean>;
  /** What those who lead the shop do to the staff. */
  people: People;
  /** Everybody's own affairs. */
  account: Account;
}

/** What the staff's room is made of. */
export interface StaffParts {
  /** Nothing is kept of its connections: the pool behind it may change from request to request. */
  db: Database;
  /** Signs cookies; 32 characters at least, the same on every replica. */
  secret: string;
  /** The service's public address; null where each request's own host is right. */
  baseUrl: string | null;
  /** Whether cookies travel over https only. */
  secureCookies: boolean;
  clock: Clock;
  log: Log;
  /** Sends letters to the staff; none unless given. */
  mail?: StaffMail;
  /** Hears of letters that go on after their request was answered, for hosts that would end them with it. Never rejects. */
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/** Makes the staff's room over a database; opens nothing and starts nothing. */
export function makeStaff(parts: StaffParts): Staff {
  const { db, secret, baseUrl, clock, log, mail = null } = parts;
  const required = makeRequired(db);
  const tries = countTries(db, secret, clock);
  const forgot = (asked: Forgotten) => {
    const sent = mailRecovery({ db, clock, baseUrl, mail }, asked).catch((error: unknown) => {
      log.error("staff_letter_failed", errorFields(error));
    });
    parts.keepAlive?.(sent);
  };
  const login = makeLogin({ ...parts, tries, forgot });
  return {
    handle: (request, address) => handleLogin(request, address, { library: login.handler, baseUrl, tries, log }),
    whoIs: (headers) => whoIs(login, headers),
    trusts: (request) => isTrusted(request, baseUrl),
    invite: (whom, at) => invite(db, whom, at),
    invitations: (at) => listInvitations(db, at),
    list: () => listMembers(db),
    remove: (id, who) => removeMember(db, id, who),
    setRole: (id, role, who) => setRole(db, id, role, who),
    owes: required.owes,
    people: makePeople({ db, clock, baseUrl, mail, required }),
    account: makeAccount({ db, login, clock }),
  };
}
