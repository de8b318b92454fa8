import { describe, expect, it } from "vitest";
import { askOfOrder, continueQuestion } from "../../../../src/understanding/customer/context/follow-up.ts";
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

describe("after a question was answered", () => {
  const topic = {
    kind: "article",
    slug: "delivery-cost",
    title: "Delivery",
    question: "How much is delivery to Riga?",
  };
  const lexicon = { orderShapes: [], products: [], categories: [], cities: [] };
  const answered = { topic, lexicon } as unknown as ReadingContext;

  it.each([
    "Как вернуть кофемолку, если она не понравилась?",
    "Як повернути кавомолку, якщо вона не сподобалась?",
    "Can I return a grinder if I do not like it?",
  ])("«%s» names its own “it”", (text) => {
    expect(continueQuestion(text, answered)).toBeNull();
  });

  it.each(["А сколько она идёт?", "а скільки вона їде?", "and how long does it take?"])(
    "«%s» goes on from it",
    (text) => {
      expect(continueQuestion(text, answered)?.command).toMatchObject({ type: "ask_knowledge" });
    },
  );
});
