import { type Clock, type Log, Refused, Unavailable } from "../../base/index.ts";
import type { Sender } from "../../outbox/index.ts";
import { folderSender } from "./folder.ts";
import { smtpSender } from "./smtp.ts";

/** What letters are sent by. */
export interface MailerOptions {
  /** The mail server, as `smtp://user:password@host:587`; letters become files where there is none. */
  smtpUrl: string | undefined;
  /** The address that letters come from; needed with a mail server. */
  from: string | undefined;
  /** The shop's mailbox, where answers to letters that a person wrote go; `from` unless given. */
  replyTo?: string | undefined;
  /** Where the files go; null where a host has no files, and then letters without a mail server wait and fail. */
  folder: string | null;
  clock: Clock;
  log: Log;
}

/** Sends letters by the shop's mail server, or, without one, writes them as `.eml` files into a folder and says so on the log. */
export function makeMailer({ smtpUrl, from, replyTo, folder, clock, log }: MailerOptions): Sender {
  if (smtpUrl) {
    if (!from)
      throw new Refused("bad_setting", "The setting MAIL_FROM must be an e-mail address where SMTP_URL is set.");
    return smtpSender({ url: smtpUrl, from, replyTo, clock });
  }
  if (folder === null) return noServer;
  log.warn("mail_to_folder", {
    folder,
    why: "SMTP_URL is not set: letters are written as files, nobody receives them",
  });
  return folderSender({ folder, from: from ?? "shop@localhost", clock });
}

const noServer: Sender = async () => {
  throw new Unavailable("the mail server", "the setting SMTP_URL is not set");
};
