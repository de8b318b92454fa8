import { createTransport } from "nodemailer";
import { type Clock, Refused, Unavailable } from "../../base/index.ts";
import { SEND_SECONDS, type Sender } from "../../outbox/index.ts";
import { messageId } from "./message-id.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** Below {@link SEND_SECONDS}, so that a letter is not tried elsewhere while the server still thinks about it. */
const DEADLINE_MS = (SEND_SECONDS - 10) * 1000;
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Sends letters over SMTP, a connection a letter. `url` may carry nodemailer's settings as its query. */
export function smtpSender({ url, from, clock }: { url: string; from: string; clock: Clock }): Sender {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, unsubscribe }, id) => {
    try {
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        date: clock(),
        messageId: messageId(id, from),
        // RFC 3834: an out-of-office answer to this letter would answer nobody.
        headers: { "Auto-Submitted": "auto-generated", ...unsubscribeHeaders(unsubscribe) },
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
    } catch (error) {
      throw isRefusal(error) ? refusal() : new Unavailable("the mail server", error, null, isUntaken(error));
    }
  };
}

const refusal = () => new Refused("address_refused", "The mail server does not take letters for this address.");

/**
 * Whether this letter will never be taken: a reply of 5xx (RFC 5321 §4.2.1) to its recipient or its text, or an address that is
 * none. A refused sender or login is a wrong setting, which somebody may mend.
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, command, responseCode } = error as Error & { code?: string; command?: string; responseCode?: number };
  if (code !== "EENVELOPE" && code !== "EMESSAGE") return false;
  if (responseCode === undefined) return command === "API";
  return responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
}

/** Whether the server cannot have taken the letter: no session came about, or it answered that it does not take it now. */
function isUntaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, responseCode, timeoutType } = error as Error & {
    code?: string;
    syscall?: string;
    responseCode?: number;
    timeoutType?: string;
  };
  if (responseCode !== undefined || syscall === "connect" || syscall === "getaddrinfo") return true;
  return code === "EDNS" || code === "EAUTH" || /^(?:CONNECT|GREETING)_/.test(timeoutType ?? "");
}
