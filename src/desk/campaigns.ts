import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Draft, type StepName } from "../campaigns/index.ts";
import { personFor } from "../staff/index.ts";
import {
  ApproveRequest,
  Campaign,
  CampaignOptions,
  Campaigns,
  DryRun,
  GoodsAnswer,
  GoodsQuery,
  LeftOutAnswer,
  LeftOutQuery,
  Results,
  TestRequest,
} from "./campaigns-wire.ts";
import { answers, body, common } from "./described.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";

const root = "/api/desk/campaigns";
const one = `${root}/{id}`;
/** An id in an address, as the schema below takes it. */
const GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
const ById = z.object({ id: z.guid().toLowerCase() });
const wrong = problems(400, 401, 403, 404, 409);

const listRoute = createRoute({
  ...common,
  method: "get",
  path: root,
  summary: "Campaigns, the one changed last first",
  responses: { 200: answers("With how far they are", Campaigns), ...problems(401, 403) },
});
const optionsRoute = createRoute({
  ...common,
  method: "get",
  path: `${root}/options`,
  summary: "What may be chosen for a campaign",
  responses: {
    200: answers("Channels, topics, fields, and what the policy allows", CampaignOptions),
    ...problems(401, 403),
  },
});
const goodsRoute = createRoute({
  ...common,
  method: "get",
  path: `${root}/products`,
  summary: "Goods in stock that a message may show, by their name",
  request: { query: GoodsQuery },
  responses: { 200: answers("The likeliest first", GoodsAnswer), ...problems(400, 401, 403) },
});
const draftRoute = createRoute({
  ...common,
  method: "post",
  path: root,
  summary: "Write a campaign",
  request: { body: body(Draft) },
  responses: { 201: answers("The draft", Campaign), ...wrong },
});
const readRoute = createRoute({
  ...common,
  method: "get",
  path: one,
  summary: "One campaign",
  request: { params: ById },
  responses: { 200: answers("The campaign", Campaign), ...problems(400, 401, 403, 404) },
});
const changeRoute = createRoute({
  ...common,
  method: "put",
  path: one,
  summary: "Write a draft anew",
  request: { params: ById, body: body(Draft) },
  responses: { 200: answers("The draft", Campaign), ...wrong },
});
const dropRoute = createRoute({
  ...common,
  method: "delete",
  path: one,
  summary: "Throw a draft away",
  request: { params: ById },
  responses: { 204: { description: "Done" }, ...wrong },
});
const dryRunRoute = createRoute({
  ...common,
  method: "get",
  path: `${one}/dry-run`,
  summary: "Who would get it, and who not and why",
  description: "Exact, as of now; of a campaign that was approved, what was fixed then.",
  request: { params: ById },
  responses: { 200: answers("How many", DryRun), ...wrong },
});
const leftOutRoute = createRoute({
  ...common,
  method: "get",
  path: `${one}/left-out`,
  summary: "Those who get nothing, by name",
  request: { params: ById, query: LeftOutQuery },
  responses: { 200: answers("A page of them", LeftOutAnswer), ...wrong },
});
const testRoute = createRoute({
  ...common,
  method: "post",
  path: `${one}/test`,
  summary: "Send it to yourself",
  description: "To your own e-mail, or to the chat in Telegram that you have proven.",
  request: { params: ById, body: body(TestRequest) },
  responses: { 204: { description: "It is on its way" }, ...wrong },
});
const approveRoute = createRoute({
  ...common,
  method: "post",
  path: `${one}/approve`,
  summary: "Approve and send",
  description:
    "Who gets it is fixed now. Where `expected` is not the number of those any more, nothing is sent (`changed`).",
  request: { params: ById, body: body(ApproveRequest) },
  responses: { 200: answers("Who gets it", DryRun), ...wrong },
});
const stepRoute = (name: StepName, summary: string) =>
  createRoute({
    ...common,
    method: "post",
    path: `${one}/${name}`,
    summary,
    request: { params: ById },
    responses: { 200: answers("The campaign", Campaign), ...wrong },
  });
const STEPS = [
  ["pause", stepRoute("pause", "Pause: what has not left waits")],
  ["resume", stepRoute("resume", "Go on after a pause")],
  ["stop", stepRoute("stop", "Stop for ever: what has not left never will")],
] as const;
const resultsRoute = createRoute({
  ...common,
  method: "get",
  path: `${one}/results`,
  summary: "What came of it, beside those who were kept from it",
  request: { params: ById },
  responses: { 200: answers("Counts, rates, and the difference with its confidence", Results), ...wrong },
});

/** Campaigns: one approved message to the people of a segment. */
export function addCampaigns(app: OpenAPIHono<DeskEnv>, { campaigns }: DeskOptions): void {
  app.use(`${root}/:id{${GUID}}/*`, async (c, next) => {
    await campaigns.discreet(c.var.me.role, { id: c.req.param("id").toLowerCase() });
    await next();
  });
  app.openapi(listRoute, async (c) => c.json({ campaigns: await campaigns.list(c.var.me.role) }, 200));
  app.openapi(optionsRoute, async (c) => c.json(await campaigns.options(c.var.me.role), 200));
  app.openapi(goodsRoute, async (c) => {
    const { q, locale } = c.req.valid("query");
    return c.json({ products: await campaigns.goods(q, locale) }, 200);
  });
  app.openapi(draftRoute, async (c) => {
    const draft = c.req.valid("json");
    await campaigns.discreet(c.var.me.role, { draft });
    const saved = await campaigns.save(draft, { id: null, staff: c.var.me.id });
    return c.json(saved, 201);
  });
  app.openapi(readRoute, async (c) => c.json(await campaigns.read(c.req.valid("param").id), 200));
  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid("param");
    const draft = c.req.valid("json");
    await campaigns.discreet(c.var.me.role, { draft });
    return c.json(await campaigns.save(draft, { id, staff: c.var.me.id }), 200);
  });
  app.openapi(dropRoute, async (c) => {
    await campaigns.drop(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  addSending(app, campaigns);
}

function addSending(app: OpenAPIHono<DeskEnv>, campaigns: DeskOptions["campaigns"]): void {
  app.openapi(dryRunRoute, async (c) => {
    const run = await campaigns.dryRun(c.req.valid("param").id);
    const examples = run.offers?.examples.map((one) => personFor(c.var.me.role, one)) ?? [];
    return c.json(run.offers ? { ...run, offers: { ...run.offers, examples } } : run, 200);
  });
  app.openapi(leftOutRoute, async (c) => {
    const { reason = null, after = null, limit } = c.req.valid("query");
    const people = await campaigns.leftOut(c.req.valid("param").id, { reason, after, limit });
    return c.json({ people: people.map((one) => personFor(c.var.me.role, one)) }, 200);
  });
  app.openapi(testRoute, async (c) => {
    const { id, name, email } = c.var.me;
    await campaigns.test(c.req.valid("param").id, { id, name, email }, c.req.valid("json").locale ?? null);
    return c.body(null, 204);
  });
  app.openapi(approveRoute, async (c) => {
    const { expected = null } = c.req.valid("json");
    return c.json(await campaigns.approve(c.req.valid("param").id, { staff: c.var.me.id, expected }), 200);
  });
  for (const [name, route] of STEPS)
    app.openapi(route, async (c) => c.json(await campaigns.step(c.req.valid("param").id, name, c.var.me.id), 200));
  app.openapi(resultsRoute, async (c) => c.json(await campaigns.results(c.req.valid("param").id), 200));
}
