import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { asLocale, type Buckets } from "../../base/index.ts";
import { ASKING_HEADERS, askingPage, PRIVATE } from "../pages/index.ts";
import { ARTICLE_STYLE_PATH } from "./article-style.ts";
import type { WebChatOptions } from "./options.ts";
import type { ExportPage } from "./port.ts";
import { tooMany } from "./problem.ts";

/** As tokens are made: 24 bytes as base64url. */
const TOKEN = /^[\w-]{32}$/;
const STATUS = { open: 200, gone: 410, unknown: 404 } as const;
/**
 * Under `/export/TOKEN` a copy of what the shop holds of somebody. Opening the link only shows a button, since programs that look through
 * letters open links too; the button fetches the file and uses the link up.
 */
export function addExports<E extends Env>(app: OpenAPIHono<E>, options: WebChatOptions, take: Buckets): void {
  const early = (c: Context) => {
    const address = options.addressOf(c);
    const seconds = address === null ? 0 : take(address);
    return seconds > 0 ? tooMany(c, seconds) : null;
  };
  app.get("/export/:token", async (c) => early(c) ?? shown(c, options, await pageOf(c, options)));
  app.post("/export/:token", async (c) => {
    const refused = early(c);
    if (refused) return refused;
    const token = c.req.param("token");
    const data = TOKEN.test(token) ? await options.port.fetchExport(token) : null;
    if (data === null) return shown(c, options, await pageOf(c, options));
    c.header("Content-Disposition", 'attachment; filename="my-data.json"');
    return c.body(data, 200, { ...PRIVATE, "Content-Type": "application/json; charset=utf-8" });
  });
}

/** A link that has the wrong form is looked up nowhere. */
function pageOf(c: Context, { port, language = "en" }: WebChatOptions): Promise<ExportPage> {
  const token = c.req.param("token") ?? "";
  const spoken = asLocale(c.req.header("accept-language")?.slice(0, 2)) ?? language;
  return port.exportPage(TOKEN.test(token) ? token : null, spoken);
}

function shown(c: Context, { log }: WebChatOptions, page: ExportPage) {
  if (page.state !== "open") log.warn("web_chat_refused", { reason: `export_${page.state}` });
  const { state, button } = page;
  const asked = askingPage({ ...page, button: state === "open" ? button : null }, ARTICLE_STYLE_PATH);
  return c.html(asked, STATUS[state], ASKING_HEADERS);
}
