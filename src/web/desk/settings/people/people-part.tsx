import { usePeople } from "../../api/team.ts";
import type { Role } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import styles from "../settings.module.css";
import { Invitations } from "./invitations.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberRow } from "./member-row.tsx";
import { RequiredRoles } from "./required-roles.tsx";

/** The staff: who they are, their roles, who is invited. */
export function PeoplePart() {
  const { data, isError, refetch } = usePeople();
  const me = useMyself();
  if (isError && !data) return <Failed again={() => void refetch()} />;
  if (!data) return <Loading />;
  const roles = rolesFor(me.role);
  return (
    <>
      <section className={styles.card}>
        <ul className={styles.rows}>
          {data.members.map((member) => (
            <MemberRow key={member.id} member={member} roles={roles} isMe={member.id === me.id} />
          ))}
        </ul>
      </section>
      <RequiredRoles roles={roles} required={data.required} />
      <InviteForm roles={roles} />
      <Invitations invitations={data.invitations} roles={roles} />
    </>
  );
}

const BELOW_OWNERS: readonly Role[] = ["admin", "support", "marketer", "viewer"];

/** The roles that somebody gives and takes: only an owner an owner's. */
const rolesFor = (role: Role): readonly Role[] => (role === "owner" ? ["owner", ...BELOW_OWNERS] : BELOW_OWNERS);
