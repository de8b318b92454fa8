import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { body, common } from "../described.ts";
import type { DeskEnv } from "../options.ts";
import { problems } from "../problem.ts";
import type { TeamPort } from "./port.ts";
import { ById, InviteRequest, LetterRequest, LinkAnswer, PeopleAnswer, RequireRequest, RoleRequest } from "./wire.ts";

const root = "/api/desk/staff";
const nothing = { description: "Done" };
const link = { description: "The link, told once", content: { "application/json": { schema: LinkAnswer } } };

const routes = {
  list: createRoute({
    ...{ ...common, method: "get", path: root, summary: "Who is among the staff, and who is invited" },
    responses: {
      200: { description: "Everybody", content: { "application/json": { schema: PeopleAnswer } } },
      ...problems(401, 403),
    },
  }),
  invite: createRoute({
    ...{ ...common, method: "post", path: `${root}/invitations`, summary: "Invite somebody" },
    description: "The link is good for seven days and once. Only an owner invites an owner (`owners_only`).",
    request: { body: body(InviteRequest) },
    responses: { 201: link, ...problems(400, 401, 403, 409) },
  }),
  uninvite: createRoute({
    ...{ ...common, method: "delete", path: `${root}/invitations/{id}`, summary: "Take an invitation back" },
    request: { params: ById },
    responses: { 204: nothing, ...problems(400, 401, 403, 404) },
  }),
  setRole: createRoute({
    ...{ ...common, method: "patch", path: `${root}/{id}`, summary: "Give somebody another role" },
    description: "Holds at once, in open sessions too. The last owner stays one (`last_owner`).",
    request: { params: ById, body: body(RoleRequest) },
    responses: { 204: nothing, ...problems(400, 401, 403, 404, 409) },
  }),
  remove: createRoute({
    ...{ ...common, method: "delete", path: `${root}/{id}`, summary: "Remove somebody" },
    description: "Their sessions end at once, and the links they made are void.",
    request: { params: ById },
    responses: { 204: nothing, ...problems(400, 401, 403, 404, 409) },
  }),
  recovery: createRoute({
    ...{ ...common, method: "post", path: `${root}/{id}/recovery`, summary: "Make a link for a new password" },
    request: { params: ById, body: body(LetterRequest) },
    responses: { 201: link, ...problems(400, 401, 403, 404) },
  }),
  require: createRoute({
    ...{ ...common, method: "put", path: `${root}/second-factor`, summary: "Which roles need a second factor" },
    description: "Whoever of them has none reaches only their own account until it is turned on.",
    request: { body: body(RequireRequest) },
    responses: { 204: nothing, ...problems(400, 401, 403) },
  }),
  dropSecondFactor: createRoute({
    ...{
      ...common,
      method: "delete",
      path: `${root}/{id}/second-factor`,
      summary: "Take somebody's second factor away",
    },
    description: "For who has lost the phone and the codes for a day without it.",
    request: { params: ById },
    responses: { 204: nothing, ...problems(400, 401, 403, 404) },
  }),
};

/** Who is among the staff, for those who lead the shop. */
export function addPeople(app: OpenAPIHono<DeskEnv>, { people }: TeamPort): void {
  const asking = (c: Context<DeskEnv>, locale: "ru" | "uk" | "en") => ({
    ...{ by: c.var.me.id, locale, origin: new URL(c.req.url).origin },
  });
  app.openapi(routes.list, async (c) => c.json(await answerOf(people), 200));
  app.openapi(routes.invite, async (c) => {
    const { role, email, locale } = c.req.valid("json");
    const { expiresAt, ...made } = await people.invite({ role, email }, asking(c, locale));
    return c.json({ ...made, expiresAt: expiresAt.toISOString() }, 201);
  });
  app.openapi(routes.uninvite, async (c) => {
    await people.uninvite(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.setRole, async (c) => {
    await people.setRole(c.req.valid("param").id, c.req.valid("json").role, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.remove, async (c) => {
    await people.remove(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.recovery, async (c) => {
    const { expiresAt, ...made } = await people.recovery(
      c.req.valid("param").id,
      asking(c, c.req.valid("json").locale),
    );
    return c.json({ ...made, expiresAt: expiresAt.toISOString() }, 201);
  });
  app.openapi(routes.require, async (c) => {
    await people.require(c.req.valid("json").roles, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.dropSecondFactor, async (c) => {
    await people.dropSecondFactor(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
}

async function answerOf(people: TeamPort["people"]): Promise<PeopleAnswer> {
  const members = (await people.list()).map(({ createdAt, seenAt, ...one }) => ({
    ...{ ...one, since: createdAt.toISOString(), seenAt: seenAt?.toISOString() ?? null },
  }));
  const invitations = (await people.invitations()).map((one) => ({ ...one, expiresAt: one.expiresAt.toISOString() }));
  return { members, invitations, required: await people.required(), hasMail: people.hasMail };
}
