import { copiesFromClient, type ListenAction, listenActions, WORTH_READING } from "./statement-text.ts";
import { FRONTEND, frameOf } from "./wire.ts";

/** What the gateway has to remember of a session while all of them share one backend. */
export interface SessionMemory {
  /** Prepared statements to be taken away when the session ends. */
  statements: Set<string>;
  /** Prepared statements that listen or unlisten when they run. */
  listening: Map<string, ListenAction[]>;
  /** What was said of notifications in the running transaction. */
  said: ListenAction[];
}

/**
 * COPY FROM STDIN makes the backend read from a client that the gateway has not connected to it, and end for everybody. Its text
 * is exchanged for this one, so that the refusal is an error like any other: in a transaction, in a pipeline, at Execute.
 */
const REFUSAL = `do $refusal$ begin raise exception using errcode = '0A000',
  message = 'COPY FROM STDIN is not possible on the embedded database',
  hint = 'Use insert with several rows (insert … select from unnest, or json_to_recordset), or set DATABASE_URL to a Postgres server.';
end $refusal$`;

/** Reads the frames of a batch into the session's memory; answers the bytes to run, which differ only where COPY is refused. */
export function screen(bytes: Uint8Array, memory: SessionMemory): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (let at = 0; at + 5 <= view.length; ) {
    const end = at + 1 + view.readInt32BE(at + 1);
    const instead = screenFrame(view, at, end, memory);
    if (instead) {
      pieces.push(view.subarray(kept, at), instead);
      kept = end;
    }
    at = end;
  }
  return pieces.length === 0 ? bytes : Buffer.concat([...pieces, view.subarray(kept)]);
}

function screenFrame(view: Buffer, at: number, end: number, memory: SessionMemory): Uint8Array | null {
  switch (view[at]) {
    case FRONTEND.query:
      return screenQuery(view.subarray(at + 5, end), memory);
    case FRONTEND.parse:
      return screenParse(view.subarray(at + 5, end), memory);
    case FRONTEND.bind:
      if (memory.listening.size > 0) noteBind(view.subarray(at + 5, end), memory);
      return null;
    case FRONTEND.close:
      if (view[at + 5] === 0x53) forget(textAt(view, at + 6, end), memory);
      return null;
    default:
      return null;
  }
}

function screenQuery(payload: Buffer, memory: SessionMemory): Uint8Array | null {
  const text = readable(payload);
  if (text === null) return null;
  if (copiesFromClient(text)) return frameOf(FRONTEND.query, Buffer.from(`${REFUSAL}\0`));
  memory.said.push(...listenActions(text));
  return null;
}

function screenParse(payload: Buffer, memory: SessionMemory): Uint8Array | null {
  const nameEnd = payload.indexOf(0);
  const name = payload.toString("utf8", 0, Math.max(0, nameEnd));
  forget(name, memory);
  if (name !== "") memory.statements.add(name);
  const text = readable(payload.subarray(nameEnd + 1));
  if (text === null) return null;
  if (copiesFromClient(text)) return frameOf(FRONTEND.parse, Buffer.from(`${name}\0${REFUSAL}\0\0\0`));
  const actions = listenActions(text);
  if (actions.length > 0) memory.listening.set(name, actions);
  return null;
}

function noteBind(payload: Buffer, memory: SessionMemory): void {
  const statement = textAt(payload, payload.indexOf(0) + 1, payload.length);
  memory.said.push(...(memory.listening.get(statement) ?? []));
}

function forget(name: string, memory: SessionMemory): void {
  memory.statements.delete(name);
  memory.listening.delete(name);
}

/** The text that begins a payload, when it holds a word of interest. */
function readable(payload: Buffer): string | null {
  const end = payload.indexOf(0);
  const bytes = payload.subarray(0, end < 0 ? payload.length : end);
  // latin1 is read without decoding: a megabyte takes .1 ms
  return WORTH_READING.test(bytes.toString("latin1")) ? bytes.toString("utf8") : null;
}

function textAt(view: Buffer, start: number, end: number): string {
  const stop = view.indexOf(0, start);
  return view.toString("utf8", start, stop < 0 || stop > end ? end : stop);
}
