import { describe, expect, test } from "vitest";
import { linkify, telegramAddress, webAddress } from "../../../src/web/widget/linkify.ts";

const links = (text: string) => linkify(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []));

describe("a link in a text", () => {
  test.each([
    ["see https://shop.example/a?b=1#c.", "https://shop.example/a?b=1#c"],
    ["(https://shop.example/a_(b))", "https://shop.example/a_(b)"],
    ["«http://shop.example/a»", "http://shop.example/a"],
    ["https://shop.example/a, and more", "https://shop.example/a"],
  ])("%j leads to %j", (text, address) => {
    expect(links(text)).toEqual([[address, address]]);
  });

  test("may be an e-mail address", () => {
    expect(links("Пишите на hello@shop.example.")).toEqual([["hello@shop.example", "mailto:hello@shop.example"]]);
  });

  test("is no e-mail address where those are not asked for", () => {
    expect(linkify("hello@shop.example", false)).toEqual([{ text: "hello@shop.example" }]);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "https://", "shop.example", "3.5@2", "<b>bold</b>"])(
    "%j is none",
    (text) => {
      expect(links(text)).toEqual([]);
    },
  );

  test("takes nothing from the text around it", () => {
    const text = "a https://x.example/ü, b@c.example; (http://y.example) ende";
    expect(
      linkify(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});

test("only web addresses of sources are followed", () => {
  expect(["https://a.example/b", "javascript:alert(1)", "/b", "", null].map((url) => webAddress(url))).toEqual([
    "https://a.example/b",
    null,
    null,
    null,
    null,
  ]);
});

test("a path of a source leads to the chat's own server, wherever the chat stands", () => {
  expect(webAddress("/help/ru/pickup", "https://chat.shop.example/")).toBe("https://chat.shop.example/help/ru/pickup");
});

test("only addresses of Telegram's own site lead there", () => {
  const elsewhere = [
    "http://t.me/Bot",
    "https://t.me.example/Bot",
    "https://x@evil.example/t.me",
    "javascript:1",
    "t.me/Bot",
    "",
  ];
  expect(telegramAddress("https://t.me/Bot?start=a_b-1")).toBe("https://t.me/Bot?start=a_b-1");
  expect(elsewhere.map(telegramAddress)).toEqual(elsewhere.map(() => null));
});
