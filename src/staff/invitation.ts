import type { Role } from "./role.ts";

/** How long a link is good. */
export const INVITATION_DAYS = 7;

/** What an invitation says to whoever opens its link. */
export interface Invitation {
  role: Role;
  /** The only address that may come; null where any may. */
  email: string | null;
  expiresAt: Date;
}

/** The page that an invitation's token opens. `baseUrl` is the service's own, such as `https://shop.example`. */
export function invitationLink(baseUrl: string, token: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/desk/#/welcome?token=${token}`;
}
