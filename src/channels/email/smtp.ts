import { createTransport } from "nodemailer";
import { type Clock, Refused, Unavailable } from "../../base/index.ts";
import { SEND_SECONDS, type Sender } from "../../outbox/index.ts";
import { htmlOf } from "./html.ts";
import { messageId } from "./message-id.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** Below {@link SEND_SECONDS}, so that a letter is not tried elsewhere while the server still thinks about it. */
const DEADLINE_MS = (SEND_SECONDS - 10) * 1000;
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** What sends letters over SMTP. */
interface SmtpOptions {
  /** It may carry nodemailer's settings as its query. */
  url: string;
  from: string;
  /** Where answers to letters that a person wrote go; `from` unless given. */
  replyTo?: string | undefined;
  clock: Clock;
}

/** Sends letters over SMTP, a connection a letter. */
export function smtpSender({ url, from, replyTo = from, clock }: SmtpOptions): Sender {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, unsubscribe, person }, id) => {
    try {
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        date: clock(),
        messageId: messageId(id, from),
        ...(person ? { replyTo, html: htmlOf(text) } : {}),
        // RFC 3834: an out-of-office answer to a letter that no person wrote would answer nobody.
        headers: { ...(person ? {} : { "Auto-Submitted": "auto-generated" }), ...unsubscribeHeaders(unsubscribe) },
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
    } catch (error) {
      throw isRefusal(error) ? refusal(error) : new Unavailable("the mail server", error, null, isUntaken(error));
    }
  };
}

/** Of the server's answer only its numbers are kept (RFC 3463): its words may name the address. */
function refusal(error: unknown): Refused {
  const { response = "" } = error as { response?: string };
  const [numbers] = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response) ?? [];
  const told = numbers ? ` (${numbers.replace("-", " ")})` : "";
  return new Refused("address_refused", `The mail server does not take letters for this address${told}.`);
}

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
