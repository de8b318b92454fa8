import { expect, test } from "vitest";
import { wholly } from "../../../../src/understanding/customer/words/phrases.ts";

test("wholly finds a way to cut a text into phrases where the longest first is none", () => {
  const made = wholly("да; да нет; нет уж; ну … ладно");
  for (const text of ["да", "да нет", "да нет уж", "да да нет", "ну и пусть себе ладно да"])
    expect(made.test(text)).toBe(true);
  for (const text of ["", "уж", "да уж", "нет да", "данет", "да нет яблоко", "ну раз два три четыре пять шесть ладно"])
    expect(made.test(text)).toBe(false);
});
