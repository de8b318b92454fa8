import { createServer } from "node:net";

/** Below those that a system gives to whoever connects somewhere (Linux from 32768 on, others from 49152): nobody takes one by chance. */
const [LEAST, MOST] = [20_000, 32_000];

/** A port on which nobody listens, for a service that goes and comes back at the same address. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LEAST + Math.floor(Math.random() * (MOST - LEAST));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
