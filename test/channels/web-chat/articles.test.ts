import { expect, test } from "vitest";
import { articlePath } from "../../../src/channels/web-chat/index.ts";
import type { WholeArticle } from "../../../src/knowledge/index.ts";
import { openChat, problemOf } from "./client.ts";
import { memoryChat } from "./memory-chat.ts";

const pickup: WholeArticle = {
  reference: { slug: "pickup", locale: "en", title: "Pickup & <parcels>", url: null },
  passages: [
    { heading: null, text: "Free of charge:\n• Polocko g. 17\n• Užupis\nBring the number." },
    { heading: "When", text: "• In 2 hours" },
    { heading: "When", text: "Kept for <b>7 days</b>." },
  ],
};
const chat = await openChat(memoryChat({ articles: [pickup] }));

test("an article without an address of its own is a page to read", async () => {
  const answer = await chat.get(articlePath("en", "pickup"));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
  const page = await answer.text();
  expect(page).toContain('<html lang="en">');
  const body = page.slice(page.indexOf("<h1>"), page.indexOf("</main>")).replace(/\s*\n\s*/g, "");
  expect(body).toBe(
    "<h1>Pickup &amp; &lt;parcels&gt;</h1><p>Free of charge:</p><ul><li>Polocko g. 17</li><li>Užupis</li></ul><p>Bring the number.</p>" +
      "<h2>When</h2><ul><li>In 2 hours</li></ul><p>Kept for &lt;b&gt;7 days&lt;/b&gt;.</p>",
  );
});

test("everything that the page refers to is served", async () => {
  const page = await (await chat.get(articlePath("en", "pickup"))).text();
  const addresses = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses).toEqual(["data:,", "/help/style.css", "/widget.js"]);
  const style = await chat.get("/help/style.css");
  expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
});

test("an article that is not there, or not in this language, is not found", async () => {
  for (const path of [articlePath("en", "secrets"), articlePath("ru", "pickup")])
    expect((await problemOf(await chat.get(path))).status).toBe(404);
});

test("an address that names no article is refused", async () => {
  for (const path of ["/help/de/pickup", "/help/en/..%2F..%2Fsecret", "/help/en/Pickup"])
    expect(await problemOf(await chat.get(path))).toMatchObject({ status: 400, code: "invalid" });
});
