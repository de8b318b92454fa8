import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { addActing } from "./acting.ts";
import { addAssist } from "./assist.ts";
import { addCampaigns } from "./campaigns.ts";
import { addCanned } from "./canned.ts";
import { addConversations } from "./conversations.ts";
import { addCustomers } from "./customers.ts";
import { addDrafts } from "./drafts.ts";
import { addDuplicates } from "./duplicates.ts";
import { addEvents } from "./events.ts";
import { addFields } from "./fields.ts";
import { addFigures } from "./figures.ts";
import { addFiles, KEEP_FILE_PATH, limitFile } from "./files.ts";
import { allowed, keepable, limitBody, ownPages, signedIn, switchedOn } from "./guards.ts";
import { addHold } from "./hold.ts";
import { addInsight } from "./insight.ts";
import { addKnowledge } from "./knowledge.ts";
import { addMails } from "./mails.ts";
import { addMarketer } from "./marketer.ts";
import { addMarks } from "./marks.ts";
import { addMe } from "./me.ts";
import { addMessages } from "./messages.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { addOrders } from "./orders.ts";
import { answerRefused, problemBody, sentenceOf } from "./problem.ts";
import { addPush } from "./push.ts";
import { addRecommendations } from "./recommendations.ts";
import { addSegments } from "./segments.ts";
import { limitPiece, PIECES_PATH } from "./settings/import.ts";
import { addSettings } from "./settings/settings.ts";
import { addTeam } from "./team/team.ts";
import { addUndo } from "./undo.ts";
import { addViewing } from "./viewing.ts";

const limited: MiddlewareHandler = (c, next) => {
  if (c.req.path === KEEP_FILE_PATH) return limitFile(c, next);
  return (PIECES_PATH.test(c.req.path) ? limitPiece : limitBody)(c, next);
};

import { addSupport } from "./support.ts";
import { addWriting } from "./writing.ts";

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
  app.use("/api/desk/*", limited, ownPages(options), signedIn(options), keepable);
  app.use("/api/desk/*", allowed(options), switchedOn(options));
  addMe(app, options);
  addConversations(app, options);
  addMessages(app, options);
  addHold(app, options);
  addMarks(app, options);
  addViewing(app, options);
  addCanned(app, options);
  addPush(app, options);
  addFiles(app, options);
  addEvents(app, options);
  addKnowledge(app, options);
  addWriting(app, options);
  addSupport(app, options);
  addAssist(app, options);
  addDrafts(app, options);
  addUndo(app, options);
  addMarketer(app, options);
  addFigures(app, options);
  addSegments(app, options);
  addCampaigns(app, options);
  addInsight(app, options);
  addRecommendations(app, options);
  addCustomers(app, options);
  addMails(app, options);
  addOrders(app, options);
  addActing(app, options);
  addDuplicates(app, options);
  addFields(app, options);
  addSettings(app, options);
  addTeam(app, options);
  return app;
}
