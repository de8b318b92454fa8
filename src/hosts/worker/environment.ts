/** What Cloudflare gives a Worker: the bindings of `wrangler.toml`, and settings and secrets as strings. */
export interface Environment {
  HYPERDRIVE: { connectionString: string };
  ASSETS: { fetch(request: Request): Promise<Response> };
  [setting: string]: unknown;
}

/** One event's life: what must not be cut off with its answer. */
export interface EventContext {
  waitUntil(work: Promise<unknown>): void;
}

/** The settings among the bindings, for `readConfig`. */
export const settingsOf = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
