import { describe, expect, it } from "vitest";
import { readText } from "./message-text.ts";
import { Parameters } from "./parameters.ts";

function read(text: string, parse_mode?: string, entities?: unknown) {
  const { text: shown, entities: marked } = readText(new Parameters({ text, parse_mode, entities }));
  return [
    shown,
    ...marked.map(({ type, offset, length, url }) => `${type} ${offset}+${length}${url ? ` ${url}` : ""}`),
  ];
}

const refusal = (text: string, parse_mode: string) => {
  try {
    return read(text, parse_mode);
  } catch (error) {
    return (error as Error).message.replace("Bad Request: can't parse entities: ", "");
  }
};

describe("HTML", () => {
  it.each([
    ["<b>a <i>b</i></b> c", ["a b c", "bold 0+3", "italic 2+1"]],
    ["😀 <code>x &lt; 1</code> &amp; &#33;", ["😀 x < 1 & !", "code 3+5"]],
    [`<a href="https://shop.test/o?a=1&b=2">order</a>`, ["order", "text_link 0+5 https://shop.test/o?a=1&b=2"]],
    ["<blockquote expandable>q</blockquote>", ["q", "blockquote 0+1"]],
    ["a > b", ["a > b"]],
  ])("%s is read", (html, shown) => {
    expect(read(html, "HTML")).toEqual(shown);
  });

  it.each([
    ["<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ["я</b>", "Unexpected end tag at byte offset 2"],
    ["<br>", 'Unsupported start tag "br" at byte offset 0'],
    ["<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ["<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'],
    ["a <b", "Unclosed start tag at byte offset 2"],
    ["1 < 2", 'Unsupported start tag "" at byte offset 2'],
  ])("%s is refused", (html, why) => {
    expect(refusal(html, "HTML")).toBe(why);
  });
});

describe("MarkdownV2", () => {
  it.each([
    ["*bold* _it_ `co.de` \\.", ["bold it co.de .", "bold 0+4", "italic 5+2", "code 8+5"]],
    ["[order](https://shop.test/1)", ["order", "text_link 0+5 https://shop.test/1"]],
  ])("%s is read", (markdown, shown) => {
    expect(read(markdown, "MarkdownV2")).toEqual(shown);
  });

  it.each([
    ["*bold", "Can't find end of Bold entity at byte offset 0"],
    ["1-2", "Character '-' is reserved and must be escaped with the preceding '\\'"],
  ])("%s is refused", (markdown, why) => {
    expect(refusal(markdown, "MarkdownV2")).toBe(why);
  });
});

describe("plain text", () => {
  it("loses the blanks at its ends, and its entities move with it", () => {
    expect(read("  hi  ", undefined, [{ type: "bold", offset: 2, length: 4 }])).toEqual(["hi", "bold 0+2"]);
  });

  it("has commands, addresses, mentions and tags marked", () => {
    expect(read("/start@BesedaTestBot me@shop.test https://shop.test/a. @support #sale")).toEqual([
      "/start@BesedaTestBot me@shop.test https://shop.test/a. @support #sale",
      "bot_command 0+20",
      "email 21+12",
      "url 34+19",
      "mention 55+8",
      "hashtag 64+5",
    ]);
  });

  it("has no address marked inside of code", () => {
    expect(read("see https://shop.test", undefined, [{ type: "code", offset: 4, length: 17 }]).slice(1)).toEqual([
      "code 4+17",
    ]);
  });
});
