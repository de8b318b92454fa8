import { redact } from "./redact.ts";

/** What may stand in a log line. Never personal data: ids, counts, durations, codes. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes one structured line an event. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Turns an error into what a log line may hold: its name, its code (SQLSTATE of the database), and its message without personal data. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: redact(String(error)) };
  const code = "code" in error && /^\w{1,40}$/.test(String(error.code)) ? { code: String(error.code) } : {};
  return { error: error.name, ...code, message: redact(error.message) };
}

/** Where an error was thrown: the frames of its stack, without the message that stands above them. */
export function stackOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines.filter((line) => FRAME.test(line)).map((line) => line.trim());
}

/** A function with a place in a file, or a place alone. */
const FRAME = /^ {4}at (?:.+ \()?(?:file:|node:|\/)[^()]*:\d+:\d+\)?$/;

/** A log of JSON lines, each handed to `write` without its line end. */
export function jsonLog(write: (line: string) => void, clock: () => Date): Log {
  const at = (level: string) => (event: string, fields?: LogFields) =>
    write(JSON.stringify({ at: clock().toISOString(), level, event, ...fields }));
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

/** A log that says nothing, for tests and quiet verbs. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };
