import type { Environment, EventContext } from "./worker/environment.ts";
import { within } from "./worker/isolate.ts";

/** The service on Cloudflare Workers: requests, and a tick each minute. See `wrangler.toml`. */
export default {
  fetch: (request: Request, environment: Environment, event: EventContext): Promise<Response> =>
    within(environment, event, ({ app }) => app.fetch(request, environment)),

  scheduled: (_: unknown, environment: Environment, event: EventContext): Promise<void> =>
    within(environment, event, async ({ services, prepareBot }) => {
      await prepareBot();
      await services.tick();
    }),
};
