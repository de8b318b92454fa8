/** The database thread: PGlite and the gateway. What it is told and what it tells is in messages.ts. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { Answer } from "./answer.ts";
import { Backend } from "./backend.ts";
import { controlIn, nextInTurn, partSent, runner } from "./control.ts";
import type { DatabaseSettings, FromDatabase, ToDatabase } from "./messages.ts";
import { openDatabase } from "./open-database.ts";
import { SessionGateway } from "./session-gateway.ts";
import { onTrap } from "./trap.ts";

/** A shorter answer is sent quicker as a copy than by handing its memory over. */
const WORTH_HANDING_OVER = 8 * 1024;
const LOOK_AT_LOG_MS = 2_000;

if (parentPort) await serve(parentPort, workerData as DatabaseSettings);

async function serve(port: MessagePort, settings: DatabaseSettings): Promise<void> {
  const control = controlIn(settings.memory);
  const post = (message: FromDatabase, bytes?: Uint8Array) =>
    port.postMessage(message, bytes && bytes.length > WORTH_HANDING_OVER ? [bytes.buffer as ArrayBuffer] : []);
  const onPart = (bytes: Uint8Array) => {
    partSent(control, bytes.length);
    post({ kind: "part", id: runner(control), bytes }, bytes);
  };
  const database = await openDatabase(settings);
  const backend = new Backend(database, new Answer(control.answer, onPart, (length) => nextInTurn(control, length)));
  onTrap(database, (reason) => {
    post({ kind: "broken", message: reason });
    sleepForEver();
  });
  const greeting = await backend.greeting();
  const gateway = new SessionGateway(backend, control, post);
  setInterval(() => gateway.lookAtLog(), LOOK_AT_LOG_MS).unref();
  port.on("message", (message: ToDatabase) => receive(message, gateway, backend, port, post));
  post({ kind: "ready", greeting });
}

/** Until the host thread ends this one: nothing may run in a backend that died. */
function sleepForEver(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function receive(
  message: ToDatabase,
  gateway: SessionGateway,
  backend: Backend,
  port: MessagePort,
  post: (message: FromDatabase, bytes?: Uint8Array) => void,
): void {
  switch (message.kind) {
    case "batch":
      return gateway.take(message);
    case "leave":
      return gateway.leave(message.id);
    case "expire":
      return gateway.expire(message.id, message.error);
    case "dump":
      return gateway.whenIdle(async () => {
        const bytes = await backend.dump(message.compression);
        post({ kind: "dumped", bytes }, bytes);
      });
    case "stop":
      return gateway.end(async () => {
        await backend.close();
        port.close();
      });
  }
}
