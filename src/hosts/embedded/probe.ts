import { connect } from "node:net";
import { STARTUP } from "./wire.ts";

/** A running database answers at once; one that is restarting too, since the door is another thread. */
const PATIENCE_MS = 2_000;

/** Whether a database answers on a socket: it is asked for TLS, which it declines with an N. */
export function answersAt(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const settle = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(PATIENCE_MS, () => settle(false));
    socket.on("error", () => settle(false));
    socket.on("close", () => settle(false));
    socket.on("data", (bytes: Buffer) => settle(bytes[0] === 0x4e));
    const request = Buffer.alloc(8);
    request.writeInt32BE(8, 0);
    request.writeInt32BE(STARTUP.ssl, 4);
    socket.write(request);
  });
}
