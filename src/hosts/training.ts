import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Intents, trainIntents } from "../understanding/index.ts";

/** Trains the reader, as `trainIntents` does, in a thread of its own: some seconds of a processor, while this one goes on. */
export async function trainInThread(intents: Intents): Promise<ReturnType<typeof trainIntents>> {
  const thread = new Worker(new URL("./training-thread.ts", import.meta.url), {
    workerData: intents,
    name: "training",
    // none of this process: those of a test runner would not suit
    execArgv: [],
  });
  const [trained] = await once(thread, "message");
  return trained;
}
