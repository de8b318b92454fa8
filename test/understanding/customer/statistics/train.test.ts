import { describe, expect, it } from "vitest";
import { classify, IntentModel, trainModel } from "../../../../src/understanding/index.ts";

const examples = [
  ...[
    "где мой заказ",
    "когда придёт заказ",
    "статус заказа",
    "отследить заказ",
    "где посылка",
    "когда доставят посылку",
  ].map((text) => ({ text, intent: "track" })),
  ...[
    "отмените заказ",
    "хочу отменить заказ",
    "отмена заказа",
    "не нужен заказ, отмените",
    "аннулируйте заказ",
    "отменяю покупку",
  ].map((text) => ({ text, intent: "cancel" })),
  ...["привет", "здравствуйте", "добрый день", "приветствую", "доброе утро", "добрый вечер"].map((text) => ({
    text,
    intent: "greet",
  })),
  ...["сколько стоит грузить апельсины", "какая гарантия", "можно ли с собакой"].map((text) => ({
    text,
    intent: null,
  })),
];
const commands = new Map([
  ["track", { type: "start_flow", flow: "track_order" }],
  ["cancel", { type: "start_flow", flow: "cancel_order" }],
  ["greet", { type: "chitchat", kind: "greet" }],
] as const);

describe("training", () => {
  const { model, judged } = trainModel(examples, commands);

  it("separates what it was taught, and words it never saw by their letters", () => {
    expect(classify(model, "отменить бы мой заказик").guesses[0]?.intent).toBe("cancel");
    expect(classify(model, "гдее моя посылочка").guesses[0]?.intent).toBe("track");
  });

  it("gives probabilities that leave room for none", () => {
    const sum = classify(model, "где мой заказ").guesses.reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeGreaterThan(0.5);
    expect(sum).toBeLessThanOrEqual(1);
    const strange = classify(model, "квантовая хромодинамика").guesses.reduce(
      (total, { probability }) => total + probability,
      0,
    );
    expect(strange).toBeLessThan(sum);
  });

  it("judges each example while it is held out", () => {
    expect(judged).toHaveLength(examples.length);
  });

  it("leaves plain data: it goes through JSON unchanged", () => {
    const copy = IntentModel.parse(JSON.parse(JSON.stringify(model)));
    expect(classify(copy, "отмените заказ")).toEqual(classify(model, "отмените заказ"));
  });

  it("comes out the same twice", () => {
    expect(trainModel(examples, commands).model).toEqual(model);
  });

  it("a model of other features is refused, so that it is learnt anew", () => {
    expect(IntentModel.safeParse({ ...model, features: "0-0" }).success).toBe(false);
  });
});
