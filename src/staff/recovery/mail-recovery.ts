import type { Clock } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { Forgotten } from "../forms.ts";
import type { StaffMail } from "../letter.ts";
import { memberWithEmail } from "../queries.ts";
import { makeRecovery, RECOVERY_HOURS, recoveryLink } from "./recovery.ts";

/**
 * Mails somebody of the staff a link by which they take a new password. Nothing happens where nobody has the address, where there is
 * no mail, and where the service does not know its public address: that of a request is what a stranger says it is.
 */
export async function mailRecovery(
  { db, clock, baseUrl, mail }: { db: Database; clock: Clock; baseUrl: string | null; mail: StaffMail },
  { email, locale }: Forgotten,
): Promise<void> {
  const member = mail && baseUrl !== null ? await memberWithEmail(db, email) : null;
  if (!mail || baseUrl === null || member === null) return;
  const { token } = await makeRecovery(db, member, { by: member, hours: RECOVERY_HOURS.mailed, at: clock() });
  await mail({ to: email, locale, link: recoveryLink(baseUrl, token), what: { kind: "recovery", given: false } });
}
