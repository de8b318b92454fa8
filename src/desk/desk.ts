import { OpenAPIHono } from "@hono/zod-openapi";
import { addAssist } from "./assist.ts";
import { addConversations } from "./conversations.ts";
import { addEvents } from "./events.ts";
import { addFiles } from "./files.ts";
import { limitBody, opens, ownPages, signedIn } from "./guards.ts";
import { addHold } from "./hold.ts";
import { addKnowledge } from "./knowledge.ts";
import { addMe } from "./me.ts";
import { addMessages } from "./messages.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { answerRefused, problemBody, sentenceOf } from "./problem.ts";
import { addUndo } from "./undo.ts";

/** The staff's HTTP API under `/api/desk`; the way in is the staff's own, under `/api/staff/auth`. */
export function desk(options: DeskOptions): OpenAPIHono<DeskEnv> {
  const app = new OpenAPIHono<DeskEnv>({
    defaultHook: (result, c) =>
      result.success ? undefined : c.json(problemBody("invalid", sentenceOf(result.error)), 400),
  });
  app.onError(answerRefused);
  app.openAPIRegistry.registerComponent("securitySchemes", "staff", {
    type: "apiKey",
    in: "cookie",
    name: "beseda.session_token",
  });
  app.use("/api/desk/*", limitBody, ownPages(options), signedIn(options));
  for (const path of ["conversations", "conversations/*", "files/*", "events", "assistant"])
    app.use(`/api/desk/${path}`, opens(options, "conversations"));
  for (const path of ["knowledge", "knowledge/*"]) app.use(`/api/desk/${path}`, opens(options, "knowledge"));
  addMe(app);
  addConversations(app, options);
  addMessages(app, options);
  addHold(app, options);
  addFiles(app, options);
  addEvents(app, options);
  addKnowledge(app, options);
  addAssist(app, options);
  addUndo(app, options);
  return app;
}
