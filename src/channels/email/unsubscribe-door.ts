import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { asLocale, type Locale, type Log } from "../../base/index.ts";
import type { UnsubscribePage } from "../../campaigns/index.ts";
import { ASKING_HEADERS, askingPage } from "../pages/index.ts";

/** What ending letters needs. */
export interface UnsubscribePort {
  /** The page that a link opens; opening it changes nothing. */
  page(token: string, spoken: Locale): Promise<UnsubscribePage>;
  /** Ends such letters; the same again changes nothing. */
  end(token: string, spoken: Locale): Promise<UnsubscribePage>;
}

/** What the door is made of. */
export interface UnsubscribeOptions {
  port: UnsubscribePort;
  log: Log;
  /** The address of the page's looks. */
  style: string;
}

/**
 * Under `/unsubscribe/TOKEN` the end of adverts by e-mail. Opening the link only shows a button, since programs that look through letters open
 * links too; its POST is the one that mailboxes send by themselves (RFC 8058). Nobody has to sign in.
 */
export function unsubscribeDoor({ port, log, style }: UnsubscribeOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  const shown = (c: Context, page: UnsubscribePage) => {
    if (page.state === "unknown") log.warn("unsubscribe_refused", { reason: "token" });
    const { state, button } = page;
    const asked = askingPage({ ...page, button: state === "ask" ? button : null }, style);
    return c.html(asked, state === "unknown" ? 404 : 200, ASKING_HEADERS);
  };
  app.get("/unsubscribe/:token", async (c) => shown(c, await port.page(c.req.param("token"), spokenIn(c))));
  app.post("/unsubscribe/:token", async (c) => shown(c, await port.end(c.req.param("token"), spokenIn(c))));
  return app;
}

const spokenIn = (c: Context): Locale => asLocale(c.req.header("accept-language")?.slice(0, 2)) ?? "en";
