import { describe, expect, it } from "vitest";
import { askOfOrder } from "../../../../src/understanding/customer/context/follow-up.ts";
import type { ReadingContext } from "../../../../src/understanding/index.ts";

const context = { topic: { kind: "order", number: "10467" } } as ReadingContext;

describe("after an order was spoken of", () => {
  it.each(["а почему так долго?", "коли приїде?", "why so long?"])("«%s» is about it", (text) => {
    expect(askOfOrder(text, context)?.command).toEqual({ type: "start_flow", flow: "track_order" });
  });

  it.each([
    "как хранить кофе?",
    "есть ли у вас кенгуру?",
    "як зберігати каву?",
    "how do i store coffee?",
    "how much is shiping to estonia?",
  ])("«%s» is about something else", (text) => {
    expect(askOfOrder(text, context)).toBeNull();
  });
});
