import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ColleagueId, ColleaguesAnswer, Habits, SkillsRequest, ViewingAnswer, ViewingRequest } from "./inbox-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById } from "./wire.ts";

const viewers = { description: "Who else has it open", content: { "application/json": { schema: ViewingAnswer } } };

const sayRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/viewing",
  summary: "Say that you have a conversation open, or type in it",
  description: "To be said again within 40 seconds; without it you have gone.",
  tags,
  security,
  request: { params: ById, body: { required: true, content: { "application/json": { schema: ViewingRequest } } } },
  responses: { 200: viewers, ...problems(400, 401, 403, 404) },
});

const seeRoute = createRoute({
  method: "get",
  path: "/api/desk/conversations/{id}/viewing",
  summary: "Who else has a conversation open",
  tags,
  security,
  request: { params: ById },
  responses: { 200: viewers, ...problems(400, 401, 403, 404) },
});

const colleaguesRoute = createRoute({
  method: "get",
  path: "/api/desk/colleagues",
  summary: "List who answers customers",
  tags,
  security,
  responses: {
    200: { description: "Those who are there first", content: { "application/json": { schema: ColleaguesAnswer } } },
    ...problems(401, 403),
  },
});

const skillsRoute = createRoute({
  method: "put",
  path: "/api/desk/colleagues/{id}/skills",
  summary: "Say what somebody answers",
  description: "Conversations that wait are given by it: to who speaks the language and knows what it is about.",
  tags,
  security,
  request: {
    params: ColleagueId,
    body: { required: true, content: { "application/json": { schema: SkillsRequest } } },
  },
  responses: { 204: { description: "Kept" }, ...problems(400, 401, 403, 404) },
});

const habits = { description: "Yours", content: { "application/json": { schema: Habits } } };

const readHabitsRoute = createRoute({
  method: "get",
  path: "/api/desk/habits",
  summary: "How you work",
  tags,
  security,
  responses: { 200: habits, ...problems(401, 403) },
});

const keepHabitsRoute = createRoute({
  method: "put",
  path: "/api/desk/habits",
  summary: "Say how you work",
  tags,
  security,
  request: { body: { required: true, content: { "application/json": { schema: Habits } } } },
  responses: { 200: habits, ...problems(400, 401, 403) },
});

/** Who is there, and who looks at what. */
export function addViewing(app: OpenAPIHono<DeskEnv>, { inbox }: DeskOptions): void {
  app.openapi(sayRoute, async (c) => {
    const by = { staff: c.var.me.id, state: c.req.valid("json").state };
    return c.json({ viewers: await inbox.viewing(c.req.valid("param").id, by) }, 200);
  });
  app.openapi(seeRoute, async (c) =>
    c.json({ viewers: await inbox.viewing(c.req.valid("param").id, { staff: c.var.me.id, state: null }) }, 200),
  );
  app.openapi(colleaguesRoute, async (c) => c.json({ colleagues: await inbox.colleagues() }, 200));
  app.openapi(skillsRoute, async (c) => {
    await inbox.setSkills(c.req.valid("param").id, c.req.valid("json"), c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(readHabitsRoute, async (c) => c.json(await inbox.habits(c.var.me.id), 200));
  app.openapi(keepHabitsRoute, async (c) => {
    const habits = c.req.valid("json");
    await inbox.keepHabits(c.var.me.id, habits);
    return c.json(habits, 200);
  });
}
