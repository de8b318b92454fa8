import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Refused } from "../../base/index.ts";
import { answers, common } from "../described.ts";
import type { DeskEnv, DeskOptions } from "../options.ts";
import { root, wrong } from "./route.ts";

const aboutRoute = createRoute({
  ...common,
  method: "get",
  path: `${root}/backup`,
  summary: "Whether this host makes backups",
  responses: { 200: answers("Whether", z.object({ available: z.boolean() })), ...wrong },
});
const backupRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/backup`,
  summary: "Download everything that the database holds",
  description: "The same file as `beseda backup` writes; an owner's alone. `beseda restore` reads it.",
  responses: {
    200: { description: "The backup, gzip", content: { "application/gzip": { schema: z.string() } } },
    ...wrong,
  },
});

/** Backups. */
export function addBackup(app: OpenAPIHono<DeskEnv>, { settings: { backup }, clock }: DeskOptions): void {
  app.openapi(aboutRoute, (c) => c.json({ available: backup !== null }, 200));
  app.openapi(backupRoute, async (c) => {
    const { id, role } = c.var.me;
    if (role !== "owner") throw new Refused("not_allowed", "Only an owner may take everything away.");
    if (!backup) throw new Refused("not_here", "This host makes no backups: use those of its database.");
    return c.body(await backup(id), 200, {
      "content-type": "application/gzip",
      "content-disposition": `attachment; filename="beseda-${clock().toISOString().slice(0, 10)}.beseda"`,
    });
  });
}
