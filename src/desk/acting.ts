import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import {
  ActingOn,
  ActingQuery,
  ActsAnswer,
  ByNumberAndAct,
  ByProposal,
  ByReturn,
  ConfirmAnswer,
  ConfirmRequest,
  NotedAnswer,
  ProposalAnswer,
  ProposalRequest,
  ReturnRequest,
} from "./acting-wire.ts";
import { answers, body, common } from "./described.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { DoneAnswer } from "./wire.ts";

const root = "/api/desk/orders/{number}";
const wrong = problems(400, 401, 403, 404);

const actsRoute = createRoute({
  ...common,
  method: "get",
  path: `${root}/acts`,
  summary: "What may be done with an order for its customer now",
  description: "By the policy that the bot goes by; what may not be done says by which rule.",
  request: { params: ActingOn, query: ActingQuery },
  responses: { 200: answers("Every kind of change, and what was done before", ActsAnswer), ...wrong },
});
const proposeRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/proposals`,
  summary: "Show what a change comes to",
  description: "Nothing is changed; the proposal is kept for half an hour.",
  request: { params: ActingOn, body: body(ProposalRequest) },
  responses: {
    200: answers("The proposal, or why it may not be", ProposalAnswer),
    ...problems(400, 401, 403, 404, 409),
  },
});
const confirmRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/proposals/{id}/confirm`,
  summary: "Do for the customer what was shown",
  description:
    "Once, however often it is said: the proposal's id makes a repetition harmless. What comes to something else by now is not done, and shown anew.",
  request: { params: ByProposal, body: body(ConfirmRequest) },
  responses: { 200: answers("What came of it", ConfirmAnswer), ...wrong },
});
const undoRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/done/{act}/undo`,
  summary: "Take back what was done with an order",
  description: "Once, while the rows allow it: see `objection` of what was done.",
  request: { params: ByNumberAndAct },
  responses: { 200: answers("What was done, as it stands now", DoneAnswer), ...problems(400, 401, 403, 404, 409) },
});

const returnRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/returns/{id}/{step}`,
  summary: "Note that goods came back, or that their money was sent",
  description: "Once: the same again changes nothing and tells nobody.",
  request: { params: ByReturn, body: body(ReturnRequest) },
  responses: { 200: answers("Where the customer was told", NotedAnswer), ...wrong },
});

/** Acting for customers, by the same capabilities as the bot. */
export function addActing(app: OpenAPIHono<DeskEnv>, { people: { acting } }: DeskOptions): void {
  app.openapi(actsRoute, async (c) =>
    c.json(await acting.acts(c.req.valid("param").number, c.req.valid("query")), 200),
  );
  app.openapi(proposeRoute, async (c) =>
    c.json(await acting.propose(c.req.valid("param").number, c.req.valid("json"), c.var.me.id), 200),
  );
  app.openapi(confirmRoute, async (c) => {
    const { number, id } = c.req.valid("param");
    return c.json(await acting.confirm(number, id, { ...c.req.valid("json"), staff: c.var.me.id }), 200);
  });
  app.openapi(returnRoute, async (c) => {
    const { number, ...noted } = c.req.valid("param");
    const { tell } = c.req.valid("json");
    return c.json(await acting.noteReturn(number, { ...noted, tell, staff: c.var.me.id }), 200);
  });
  app.openapi(undoRoute, async (c) => {
    const { number, act } = c.req.valid("param");
    return c.json({ done: await acting.undo(number, { act, staff: c.var.me.id }) }, 200);
  });
}
