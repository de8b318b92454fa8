import type { StaffMember } from "../staff/index.ts";
import type { CustomerMails, NewMail } from "./mails-wire.ts";

/** What the desk needs of mails from the card. Refuses `not_found`, and `not_allowed` whoever may not see contacts. */
export interface MailsPort {
  read(externalId: string, by: StaffMember): Promise<CustomerMails>;
  /** Lets a mail leave once; the same id again is the same mail again. Refuses `no_mail_server` and `not_their_address`. */
  send(externalId: string, mail: NewMail, by: StaffMember): Promise<CustomerMails>;
}
