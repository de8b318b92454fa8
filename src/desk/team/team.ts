import type { OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "../options.ts";
import { addAccount } from "./account.ts";
import { addAudit } from "./audit.ts";
import { addPeople } from "./people.ts";

/** The staff's own affairs. */
export function addTeam(app: OpenAPIHono<DeskEnv>, { team }: DeskOptions): void {
  addPeople(app, team);
  addAccount(app, team);
  addAudit(app, team);
}
