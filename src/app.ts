import { createHash } from "node:crypto";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { buckets, type Clock, errorFields, type Rate, Refused, Unavailable } from "./base/index.ts";
import { unsubscribeDoor } from "./channels/email/index.ts";
import { ARTICLE_STYLE_PATH, signCustomer, webChat } from "./channels/web-chat/index.ts";
import { isConnectionError, ping } from "./database/index.ts";
import { describeEvents, desk } from "./desk/index.ts";
import { type Services, WEBHOOK_PATH } from "./services/index.ts";
import { shopApi } from "./shop-api/index.ts";

/** What a host knows and the app does not. */
export interface Host {
  /** The network address that a request comes from; null where the host cannot tell. */
  addressOf: (c: Context) => string | null;
  /** Goes around every request. */
  around?: MiddlewareHandler;
  /** How often streams look for news where nothing calls back, in milliseconds. */
  pollMs?: number;
  /** The named customers of the demo shop, for its login; null where the shop is a real one, which it may become at any time. */
  demoCustomers?: () => Promise<string[] | null>;
}

/** Every URL of the service, over its services: importing it starts nothing. Static files are the host's affair. */
export function makeApp(services: Services, host: Host): OpenAPIHono {
  const {
    chat,
    desk: deskPort,
    deskKnowledge,
    deskSupport,
    deskWriting,
    deskAssist,
    deskDrafts,
    deskCampaigns,
    deskInbox,
    deskInsight,
    deskMarketer,
    deskSegments,
    staff,
    telegram,
    keys,
    clock,
    log,
    db,
    config,
  } = services;
  const app = new OpenAPIHono();
  app.use(guarded);
  if (host.around) app.use(host.around);
  app.onError((error, c) => {
    const { status, code, message } = problemOf(error);
    if (status === 500) log.error("request_failed", { route: routePath(c), ...errorFields(error) });
    return c.json({ error: { code, message } }, status);
  });
  app.notFound((c) => c.json({ error: { code: "not_found", message: "There is nothing at this address." } }, 404));
  app.openapi(healthRoute("/healthz", "Whether the process answers"), (c) => c.json({ ok: true as const }, 200));
  app.openapi(healthRoute("/readyz", "Whether the database answers too; 503 where it does not"), async (c) => {
    await ping(db);
    return c.json({ ok: true as const }, 200);
  });
  const { addressOf, pollMs, demoCustomers = async () => null } = host;
  const common = { clock, log, ...(pollMs ? { pollMs } : {}) };
  for (const { under, paced } of paces(clock, addressOf)) app.use(under, paced);
  app.route("/", webChat({ port: chat, visitorKey: keys.visitor, customerKey: keys.customer, addressOf, ...common }));
  app.all("/api/staff/auth/*", (c) => staff.handle(c.req.raw, addressOf(c)));
  app.route(
    "/",
    desk({
      port: deskPort,
      knowledge: deskKnowledge,
      support: deskSupport,
      writing: deskWriting,
      assist: deskAssist,
      drafts: deskDrafts,
      campaigns: deskCampaigns,
      inbox: deskInbox,
      push: services.deskPush,
      insight: deskInsight,
      people: services.deskPeople,
      recommendations: services.deskRecommendations,
      marketer: deskMarketer,
      segments: deskSegments,
      settings: services.deskSettings,
      team: services.deskTeam,
      staff,
      ...common,
    }),
  );
  app.route(
    "/",
    shopApi({
      db,
      clock,
      log,
      token: config.API_TOKEN,
      keyOf: services.shopKeyOf,
      onChange: services.tickSoon,
      offers: services.shopOffers,
    }),
  );
  app.route("/", unsubscribeDoor({ port: services.unsubscribing, log, style: ARTICLE_STYLE_PATH }));
  app.post(WEBHOOK_PATH, async (c) => ((await telegram.refresh()) ? telegram.channel.handle(c) : c.notFound()));
  app.get("/demo/token", async (c) => {
    const as = c.req.query("as") ?? "";
    if (!(await demoCustomers())?.includes(as)) throw new Refused("not_found", "The demo shop has no such customer.");
    return c.json({ token: await signCustomer(keys.customer, as, clock()) });
  });
  app.get("/", async (c) => c.redirect((await demoCustomers()) ? "/shop/" : "/desk/"));
  describeEvents(app);
  app.doc31("/api/openapi.json", DESCRIPTION);
  app.doc31("/openapi.json", DESCRIPTION);
  return app;
}

const DESCRIPTION = {
  openapi: "3.1.0",
  info: {
    title: "Beseda",
    version: "1",
    description: "The web chat, the staff's desk, the shop's own systems, and how the service is.",
  },
};

const healthRoute = <Path extends string>(path: Path, summary: string) =>
  createRoute({
    method: "get",
    path,
    summary,
    tags: ["Health"],
    responses: {
      200: { description: "Yes", content: { "application/json": { schema: z.object({ ok: z.literal(true) }) } } },
    },
  });

/** How much a session of the desk or a key of the shop's API may ask for, and one network address over all of its own. */
const PACES: readonly { under: string; each: Rate; address: Rate }[] = [
  { under: "/api/desk/*", each: { perMinute: 1_200, burst: 400 }, address: { perMinute: 12_000, burst: 4_000 } },
  { under: "/api/shop/*", each: { perMinute: 1_200, burst: 400 }, address: { perMinute: 2_400, burst: 800 } },
  { under: "/unsubscribe/*", each: { perMinute: 60, burst: 30 }, address: { perMinute: 60, burst: 30 } },
];

/** What holds off a flood, by where it stands; the web chat and signing in have limits of their own. */
function paces(clock: Clock, addressOf: (c: Context) => string | null): { under: string; paced: MiddlewareHandler }[] {
  return PACES.map(({ under, each, address }) => {
    const [ofEach, ofAddress] = [buckets(each, clock), buckets(address, clock)];
    return {
      under,
      async paced(c, next) {
        const from = addressOf(c) ?? "";
        const seconds = ofAddress(from) || ofEach(shownBy(c) ?? from);
        if (seconds === 0) return next();
        c.header("Retry-After", String(seconds));
        return c.json({ error: { code: "too_many", message: `Too many requests: try again in ${seconds} s.` } }, 429);
      },
    };
  });
}

/** Whose request it is, as far as what it shows says that. */
function shownBy(c: Context): string | null {
  const shown = c.req.header("authorization") ?? c.req.header("cookie");
  return shown ? createHash("sha256").update(shown).digest("base64url") : null;
}

/** A page runs and loads what this service serves, and stands in no frame of another site. */
const PAGE_POLICY = [
  "default-src 'self'",
  // A product's picture is where the shop keeps it.
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Headers of every answer: nothing is guessed, pages are kept from frames, and nothing is cached that does not say so itself. */
const guarded: MiddlewareHandler = async function guarded(c, next) {
  await next();
  const { headers } = c.res;
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (!headers.get("Content-Type")?.startsWith("text/html")) return;
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", PAGE_POLICY);
  headers.set("X-Frame-Options", "SAMEORIGIN");
};

/** The one place that turns an error into a status: who failed decides. */
function problemOf(error: Error): { status: 400 | 404 | 409 | 500 | 503; code: string; message: string } {
  if (error instanceof Refused)
    return { status: error.code === "not_found" ? 404 : 400, code: error.code, message: error.sentence };
  if (error instanceof Unavailable || isConnectionError(error))
    return {
      status: 503,
      code: "unavailable",
      message: "The service cannot reach its database right now. Try again in a moment.",
    };
  return { status: 500, code: "failed", message: "Something went wrong on our side. Try again in a moment." };
}
