import { errorFields } from "../base/index.ts";
import type { Environment, EventContext } from "./worker/environment.ts";
import { log, within } from "./worker/isolate.ts";

/** The service on Cloudflare Workers: requests, and a tick each minute. See `wrangler.toml`. */
export default {
  fetch: (request: Request, environment: Environment, event: EventContext): Promise<Response> =>
    within(environment, event, ({ app }) => app.fetch(request, environment)).catch(notOpened),

  scheduled: (_: unknown, environment: Environment, event: EventContext): Promise<void> =>
    within(environment, event, async ({ services, prepareBot }) => {
      await prepareBot();
      await services.tick();
    }),
};

function notOpened(error: unknown): Response {
  log.error("not_opened", errorFields(error));
  const message = "The service cannot be opened right now. Try again in a moment.";
  return Response.json({ error: { code: "unavailable", message } }, { status: 503 });
}
