import type { Clock, Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { countTries } from "./auth/guesses.ts";
import { handleLogin } from "./auth/handle.ts";
import { makeLogin } from "./auth/login.ts";
import { isTrusted } from "./auth/origin.ts";
import { whoIs } from "./auth/who-is.ts";
import type { Invitation } from "./invitation.ts";
import { type Invite, type Invited, invite } from "./invitations.ts";
import type { By, StaffMember } from "./member.ts";
import { removeMember, setRole } from "./members.ts";
import { listInvitations, listMembers } from "./queries.ts";
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
}

/** Makes the staff's room over a database; opens nothing and starts nothing. */
export function makeStaff(parts: StaffParts): Staff {
  const { db, secret, baseUrl, clock, log } = parts;
  const tries = countTries(db, secret, clock);
  const login = makeLogin({ ...parts, tries });
  return {
    handle: (request, address) => handleLogin(request, address, { library: login.handler, baseUrl, tries, log }),
    whoIs: (headers) => whoIs(login, headers),
    trusts: (request) => isTrusted(request, baseUrl),
    invite: (whom, at) => invite(db, whom, at),
    invitations: (at) => listInvitations(db, at),
    list: () => listMembers(db),
    remove: (id, who) => removeMember(db, id, who),
    setRole: (id, role, who) => setRole(db, id, role, who),
  };
}
