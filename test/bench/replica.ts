import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../support/free-port.ts";

const SCRIPT = new URL("../../src/hosts/node.ts", import.meta.url);
const START_MS = 90_000;
const LOOK_MS = 50;
const GRACE_MS = 20_000;
const KEPT_LINES = 30;

/** An event of the log: how often it was told, and its first line. */
export interface Logged {
  times: number;
  first: string;
}

/** One process of the service, which may be killed and started again at the same port. */
export class Replica {
  readonly url: string;
  /** What the log told as a warning or an error, over all its lives. */
  readonly events = new Map<string, Logged>();
  /** Whether it answered after its last start, and was not ended since. */
  open = false;
  #environment: Record<string, string>;
  #script: URL;
  #process: ChildProcess | null = null;
  #said: string[] = [];

  private constructor(port: number, environment: Record<string, string>, script: URL) {
    this.#script = script;
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = { ...environment, PORT: String(port) };
  }

  /** A replica that is not started yet; of the service, unless another script is told that answers at `/healthz` of PORT. */
  static async at(environment: Record<string, string>, script = SCRIPT): Promise<Replica> {
    return new Replica(await freePort(), environment, script);
  }

  /** Starts the process and waits until it answers; answers how many milliseconds that took. */
  async start(signal?: AbortSignal): Promise<number> {
    const from = performance.now();
    const child = spawn(process.execPath, [fileURLToPath(this.#script)], {
      env: { ...process.env, ...this.#environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#process = child;
    child.stderr?.on("data", (chunk) => this.#hear(String(chunk)));
    while (!(await answers(this.url))) {
      signal?.throwIfAborted();
      if (child.exitCode !== null || performance.now() - from > START_MS)
        throw new Error(`The service does not start:\n${this.#said.join("\n")}`);
      await sleep(LOOK_MS);
    }
    this.open = true;
    return performance.now() - from;
  }

  /** Ends the process as a power cut would. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  /** Asks the process to end, and waits for it. */
  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.open = false;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    child.kill(signal);
    await ended;
    clearTimeout(timer);
  }

  #hear(chunk: string): void {
    for (const line of chunk.split("\n").filter(Boolean)) {
      this.#said.push(line);
      if (this.#said.length > KEPT_LINES) this.#said.shift();
      const [, what] = /"level":"((?:warn|error)","event":"\w+)"/.exec(line) ?? [];
      if (!what) continue;
      const heard = this.events.get(what) ?? { times: 0, first: line };
      this.events.set(what, { ...heard, times: heard.times + 1 });
    }
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
