import type { StaffMember } from "../member.ts";
import { ROLES } from "../role.ts";
import type { Login } from "./login.ts";

/**
 * Whose session cookie these headers carry; null for a forged, ended or missing one. It only reads: a session is prolonged by
 * `GET /get-session`, whose answer can carry the cookie's new date.
 */
export async function whoIs({ api }: Login, headers: Headers): Promise<StaffMember | null> {
  const found = await api.getSession({ headers, query: { disableRefresh: true } }).catch(rethrowCause);
  const role = ROLES.find((known) => known === found?.user.role);
  if (!found || !role) return null;
  const { id, name, email } = found.user;
  return { id, name, email, role };
}

/** The library wraps what the database throws; the app tells a database that is away from a bug by the error itself. */
function rethrowCause(error: unknown): never {
  throw error instanceof Error && error.cause ? error.cause : error;
}
