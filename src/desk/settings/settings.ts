import type { OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "../options.ts";
import { addBackup } from "./backup.ts";
import { addImport } from "./import.ts";
import { addIntegrations } from "./integrations.ts";
import { addShop } from "./shop.ts";
import { addSupportGroup } from "./support-group.ts";
import { addTelegram } from "./telegram.ts";

/** What the owner sets up on pages. */
export function addSettings(app: OpenAPIHono<DeskEnv>, options: DeskOptions): void {
  addTelegram(app, options);
  addSupportGroup(app, options);
  addImport(app, options);
  addBackup(app, options);
  addShop(app, options);
  addIntegrations(app, options);
}
