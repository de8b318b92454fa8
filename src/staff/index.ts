export { type Invitation, invitationLink } from "./invitation.ts";
export { ensureFirstOwner, type Invite, type Invited, invite } from "./invitations.ts";
export type { By, StaffMember } from "./member.ts";
export { removeMember } from "./members.ts";
export { deleteInvitations, listInvitations, listMembers, memberWithEmail } from "./queries.ts";
export { type Area, mayUse, ROLES, type Role } from "./role.ts";
export { makeStaff, type Staff, type StaffParts } from "./staff.ts";
