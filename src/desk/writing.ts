import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { answers, common, given } from "./described.ts";
import { Locale } from "./knowledge-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import {
  ArticleText,
  AttachTopic,
  BeginDraft,
  Begun,
  Form,
  Library,
  OpenDraft,
  PublishedArticle,
  TopicRequest,
  Topics,
  Trial,
} from "./writing-wire.ts";

const root = "/api/desk/knowledge";
const ById = z.object({ id: z.guid().toLowerCase() });
const ByArticle = z.object({ locale: Locale, slug: z.string().min(1).max(300) });
const done = { 204: { description: "Done" } };

const ok = <Schema extends z.ZodType>(description: string, schema: Schema) => ({ 200: answers(description, schema) });

const routes = {
  topics: createRoute({
    ...{ method: "get", path: `${root}/topics`, summary: "What customers ask that is not answered well", ...common },
    responses: { ...ok("Topics, those asked most first", Topics), ...problems(401, 403) },
  }),
  attach: createRoute({
    ...{ method: "post", path: `${root}/topics/attach`, summary: "Say which article answers a topic", ...common },
    request: given(AttachTopic),
    responses: { ...done, ...problems(400, 401, 403, 404) },
  }),
  dismiss: createRoute({
    ...{ method: "post", path: `${root}/topics/dismiss`, summary: "Take a topic off the list", ...common },
    request: given(TopicRequest),
    responses: { ...done, ...problems(400, 401, 403) },
  }),
  draft: createRoute({
    ...{ method: "post", path: `${root}/topics/draft`, summary: "Begin an article from a topic", ...common },
    request: given(TopicRequest),
    responses: { ...ok("The draft", Begun), ...problems(400, 401, 403) },
  }),
  library: createRoute({
    ...{ method: "get", path: `${root}/library`, summary: "All articles, and what is being written", ...common },
    responses: { ...ok("By slug", Library), ...problems(401, 403) },
  }),
  article: createRoute({
    ...{
      method: "get",
      path: `${root}/library/{locale}/{slug}`,
      summary: "An article with its earlier texts",
      ...common,
    },
    request: { params: ByArticle },
    responses: { ...ok("The article", ArticleText), ...problems(400, 401, 403, 404) },
  }),
  restore: createRoute({
    ...{
      method: "post",
      path: `${root}/library/{locale}/{slug}/restore`,
      summary: "Begin a draft from an earlier text",
      ...common,
    },
    request: { params: ByArticle, ...given(z.strictObject({ version: z.int() })) },
    responses: { ...ok("The draft", Begun), ...problems(400, 401, 403, 404) },
  }),
  takeBack: createRoute({
    ...{
      method: "delete",
      path: `${root}/library/{locale}/{slug}`,
      summary: "Take an article back",
      description:
        "Customers are not answered from it any more. Its texts are kept: `restore` begins a draft from one.",
      ...common,
    },
    request: { params: ByArticle },
    responses: { ...ok("What came of it", PublishedArticle), ...problems(400, 401, 403, 404) },
  }),
  begin: createRoute({
    ...{ method: "post", path: `${root}/drafts`, summary: "Begin an article", ...common },
    request: given(BeginDraft),
    responses: { ...ok("The draft", Begun), ...problems(400, 401, 403, 404) },
  }),
  open: createRoute({
    ...{ method: "get", path: `${root}/drafts/{id}`, summary: "A draft", ...common },
    request: { params: ById },
    responses: { ...ok("The draft", OpenDraft), ...problems(400, 401, 403, 404) },
  }),
  save: createRoute({
    ...{ method: "put", path: `${root}/drafts/{id}`, summary: "Keep a draft", ...common },
    request: { params: ById, ...given(Form) },
    responses: { ...ok("The draft as it is now", OpenDraft), ...problems(400, 401, 403, 404) },
  }),
  discard: createRoute({
    ...{ method: "delete", path: `${root}/drafts/{id}`, summary: "Throw a draft away", ...common },
    request: { params: ById },
    responses: { ...done, ...problems(400, 401, 403, 404) },
  }),
  tryOut: createRoute({
    ...{
      method: "post",
      path: `${root}/drafts/{id}/try`,
      summary: "What would change if it were published",
      ...common,
    },
    request: { params: ById },
    responses: { ...ok("What would change", Trial), ...problems(400, 401, 403, 404) },
  }),
  publish: createRoute({
    ...{ method: "post", path: `${root}/drafts/{id}/publish`, summary: "Publish a draft", ...common },
    request: { params: ById },
    responses: { ...ok("What came of it", PublishedArticle), ...problems(400, 401, 403, 404, 409) },
  }),
  patch: createRoute({
    ...{
      method: "get",
      path: `${root}/patch`,
      summary: "What is published and not in the files, for `git apply`",
      ...common,
    },
    responses: {
      200: { description: "A patch; empty where there is nothing", content: { "text/x-diff": { schema: z.string() } } },
      ...problems(401, 403),
    },
  }),
};

/** The writing of articles: topics that want one, drafts, publishing, earlier texts. */
export function addWriting(app: OpenAPIHono<DeskEnv>, { writing }: DeskOptions): void {
  app.openapi(routes.topics, async (c) => c.json({ topics: await writing.topics() }, 200));
  app.openapi(routes.attach, async (c) => {
    await writing.attach(c.req.valid("json"), c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.dismiss, async (c) => {
    await writing.dismiss(c.req.valid("json"), c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.draft, async (c) => c.json({ id: await writing.draft(c.req.valid("json"), c.var.me.id) }, 200));
  app.openapi(routes.library, async (c) => c.json(await writing.library(), 200));
  app.openapi(routes.article, async (c) => {
    const { locale, slug } = c.req.valid("param");
    return c.json(await writing.article(locale, slug), 200);
  });
  app.openapi(routes.restore, async (c) => {
    const { locale, slug } = c.req.valid("param");
    return c.json({ id: await writing.restore(locale, slug, c.req.valid("json").version, c.var.me.id) }, 200);
  });
  app.openapi(routes.takeBack, async (c) => {
    const { locale, slug } = c.req.valid("param");
    return c.json(await writing.takeBack(locale, slug, c.var.me.id), 200);
  });
  app.openapi(routes.patch, async (c) => {
    c.header("content-disposition", 'attachment; filename="articles.patch"');
    return c.body(await writing.patch(), 200, { "content-type": "text/x-diff; charset=utf-8" });
  });
  addDrafts(app, writing);
}

function addDrafts(app: OpenAPIHono<DeskEnv>, writing: DeskOptions["writing"]): void {
  app.openapi(routes.begin, async (c) => c.json({ id: await writing.begin(c.req.valid("json"), c.var.me.id) }, 200));
  app.openapi(routes.open, async (c) => c.json(await writing.open(c.req.valid("param").id), 200));
  app.openapi(routes.save, async (c) =>
    c.json(await writing.save(c.req.valid("param").id, c.req.valid("json"), c.var.me.id), 200),
  );
  app.openapi(routes.discard, async (c) => {
    await writing.discard(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.tryOut, async (c) => c.json(await writing.tryOut(c.req.valid("param").id), 200));
  app.openapi(routes.publish, async (c) => c.json(await writing.publish(c.req.valid("param").id, c.var.me.id), 200));
}
