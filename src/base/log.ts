/** What may stand in a log line. Never personal data: ids, counts, durations, codes. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes one structured line an event. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Turns an error into what a log line may hold: its name and message, never its payload. */
export function errorFields(error: unknown): LogFields {
  return error instanceof Error ? { error: error.name, message: error.message } : { error: String(error) };
}

/** A log of JSON lines, each handed to `write` without its line end. */
export function jsonLog(write: (line: string) => void, clock: () => Date): Log {
  const at = (level: string) => (event: string, fields?: LogFields) =>
    write(JSON.stringify({ at: clock().toISOString(), level, event, ...fields }));
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

/** A log that says nothing, for tests and quiet verbs. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };
