import type { WireError } from "./wire.ts";

/** What the host thread tells the database thread. `id` is a connection's. */
export type ToDatabase =
  | { kind: "batch"; id: number; bytes: Uint8Array; open: boolean }
  | { kind: "leave"; id: number }
  | { kind: "expire"; id: number; error: WireError }
  | { kind: "dump"; compression: Compression }
  | { kind: "stop" };

/** What the database thread tells the host thread. */
export type FromDatabase =
  /** The database takes statements; `greeting` is what a session is told at its start. */
  | { kind: "ready"; greeting: Uint8Array }
  /** A piece of an answer that is too long for one message; whole frames. */
  | { kind: "part"; id: number; bytes: Uint8Array }
  /** The rest of the answer to a batch, and how its ReadyForQuery left the session. */
  | { kind: "answer"; id: number; bytes: Uint8Array; status: number }
  /** NotificationResponse frames for sessions that listen. */
  | { kind: "notify"; ids: number[]; bytes: Uint8Array }
  | { kind: "dumped"; bytes: Uint8Array }
  /** The backend is beyond use: the thread has to be started anew. */
  | { kind: "broken"; message: string };

/** How a dump of the data folder is packed; `none` is 40 MB and quick, `gzip` 5 MB. */
export type Compression = "none" | "gzip";

/** What the database thread is started with. */
export interface DatabaseSettings {
  /** Absent: in memory. */
  folder?: string;
  /** A dump to start a new database from: a file's path, or its bytes. */
  template?: string | Uint8Array;
  /** Shared with the host thread: see control.ts. */
  memory: SharedArrayBuffer;
  /** PGlite, compiled. */
  program: WebAssembly.Module;
}
