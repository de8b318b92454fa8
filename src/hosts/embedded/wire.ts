/**
 * The part of the Postgres frontend/backend protocol (version 3) that the gateway itself speaks:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 * A frame is one byte of type, four bytes of length (themselves included, the type not), then the payload.
 */

/** First bytes of the frames that a client sends. */
export const FRONTEND = {
  bind: 0x42,
  close: 0x43,
  copyData: 0x64,
  copyDone: 0x63,
  copyFail: 0x66,
  describe: 0x44,
  execute: 0x45,
  flush: 0x48,
  functionCall: 0x46,
  parse: 0x50,
  query: 0x51,
  sync: 0x53,
  terminate: 0x58,
} as const;

/** First bytes of the frames that the backend sends and the gateway reads. */
export const BACKEND = {
  backendKeyData: 0x4b,
  commandComplete: 0x43,
  dataRow: 0x44,
  error: 0x45,
  notification: 0x41,
  readyForQuery: 0x5a,
} as const;

/** What ReadyForQuery says of the session's transaction; NONE while a batch has not got to its ReadyForQuery. */
export const STATUS = { none: 0, idle: 0x49, inTransaction: 0x54, failed: 0x45 } as const;

/** Codes that stand where a start-up packet has its protocol version. */
export const STARTUP = { version3: 3, cancel: 80877102, ssl: 80877103, gssEncryption: 80877104 } as const;

/** One frame of the given type around a payload. */
export function frameOf(type: number, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(5 + payload.length);
  frame[0] = type;
  frame.writeInt32BE(4 + payload.length, 1);
  frame.set(payload, 5);
  return frame;
}

/** An error as Postgres would send it. `FATAL` ends the session, `ERROR` the statement. */
export interface WireError {
  severity: "ERROR" | "FATAL";
  code: string;
  message: string;
  hint?: string;
}

/** The ErrorResponse frame of an error. */
export function errorResponse({ severity, code, message, hint }: WireError): Buffer {
  const fields = [`S${severity}`, `V${severity}`, `C${code}`, `M${message}`, ...(hint ? [`H${hint}`] : [])];
  return frameOf(BACKEND.error, Buffer.from(`${fields.join("\0")}\0\0`));
}

/** The ReadyForQuery frame. */
export function readyForQuery(status: number): Buffer {
  return frameOf(BACKEND.readyForQuery, Buffer.of(status));
}

/** The CommandComplete frame with a tag such as `ROLLBACK`. */
export function commandComplete(tag: string): Buffer {
  return frameOf(BACKEND.commandComplete, Buffer.from(`${tag}\0`));
}

/** A Query frame: one or several statements as text. */
export function queryFrame(text: string): Buffer {
  return frameOf(FRONTEND.query, Buffer.from(`${text}\0`));
}

/** A Close frame for a prepared statement; closing one that is not there is no error. */
export function closeStatementFrame(name: string): Buffer {
  return frameOf(FRONTEND.close, Buffer.from(`S${name}\0`));
}

/** A Sync frame. */
export const SYNC: Uint8Array = frameOf(FRONTEND.sync, new Uint8Array());

/** The start-up packet of version 3.0, for the gateway's own greeting. */
export function startupPacket(parameters: Record<string, string>): Buffer {
  const pairs = Object.entries(parameters).flat();
  const body = Buffer.from(`....\0\x03\0\0${pairs.join("\0")}\0\0`, "utf8");
  body.writeInt32BE(body.length, 0);
  return body;
}
