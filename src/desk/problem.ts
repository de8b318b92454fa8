import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type * as z from "zod";
import { Refused } from "../base/index.ts";
import { OBJECTIONS } from "../capabilities/index.ts";
import { Problem } from "./wire.ts";

/** What a wrong request gets: a code for programs, a sentence for people. */
export const problemBody = (code: string, message: string) => ({ error: { code, message } });

/** One sentence of everything that is wrong with a request. */
export function sentenceOf(error: z.ZodError): string {
  const said = error.issues.map((issue) =>
    issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message,
  );
  return `${said.join("; ")}.`;
}

/** The answers to a request that is refused, for a route's description. */
export function problems<Status extends number>(...statuses: Status[]) {
  const content = { "application/json": { schema: Problem } };
  const described = statuses.map((status) => [status, { description: DESCRIPTIONS[status] ?? "Refused", content }]);
  return Object.fromEntries(described) as Record<Status, { description: string; content: typeof content }>;
}

const DESCRIPTIONS: Record<number, string> = {
  400: "Something in the request is wrong; nothing was changed",
  401: "Nobody is signed in (`signed_out`)",
  403: "The role does not open this (`not_allowed`), or the request comes from another site (`foreign_origin`)",
  404: "There is no such thing (`not_found`)",
  409: "Somebody else holds the conversation (`taken`, `not_yours`), has answered meanwhile (`answered_meanwhile`), a draft has gaps (`gaps_left`), somebody was faster (`reviewed`, `undone`, `changed`, `not_draft`, `not_now`, `not_tried`), or it cannot be taken back (see `objection`); nothing was changed",
  503: "Who would answer is away (`unavailable`)",
};

const STATUS: Record<string, 403 | 404 | 409> = {
  not_found: 404,
  not_allowed: 403,
  owners_only: 403,
  last_owner: 409,
  not_restorable: 409,
  not_kept: 409,
  email_taken: 409,
  taken: 409,
  not_yours: 409,
  reviewed: 409,
  answered_meanwhile: 409,
  gaps_left: 409,
  too_late: 409,
  changed: 409,
  not_draft: 409,
  not_now: 409,
  not_tried: 409,
  unread: 409,
  name_taken: 409,
  changed_meanwhile: 409,
  awaits_privacy: 409,
  merged_since: 409,
  used_elsewhere: 409,
  archived: 409,
  bot_of_settings: 409,
  no_bot: 409,
  demo: 409,
  no_demo: 409,
  not_here: 409,
  guest: 409,
  no_mail_server: 409,
  not_their_address: 409,
  ...Object.fromEntries(OBJECTIONS.map((why) => [why, 409 as const])),
};

/** Answers what was refused and a body that is no JSON; everything else goes on to the app that mounts the desk. */
export function answerRefused(error: Error, c: Context): Response {
  if (error instanceof Refused) return c.json(problemBody(error.code, error.sentence), STATUS[error.code] ?? 400);
  if (!(error instanceof HTTPException)) throw error;
  if (error.res) return error.res;
  if (error.status === 415)
    return c.json(problemBody("invalid", "The request's body must be of application/json."), 415);
  return c.json(problemBody("invalid", "The request's body is not JSON."), 400);
}
