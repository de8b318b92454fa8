import { describe, expect, it } from "vitest";
import { asName, findNames, isBareName } from "../../../../src/understanding/customer/rules/name.ts";

describe("names", () => {
  it.each([
    ["меня зовут Анна Петровна Иванова", "Анна Петровна Иванова"],
    ["мене звати Ольга Ткач, де замовлення?", "Ольга Ткач"],
    ["my name is olga tkach", "Olga Tkach"],
    ["меня зовут не Алёна, а Елена", "Елена"],
    ["измените имя на Ольга Петренко", "Ольга Петренко"],
    ["моя фамилия теперь Орлова", "last_name:Орлова"],
    ["my surname is Cole now", "last_name:Cole"],
  ])("%s → %s", (text, value) => {
    expect(findNames(text).map((one) => one.value)).toEqual([value]);
  });

  it("an everyday word is no name", () => {
    expect(isBareName("Ольга Ткач")).toBe(true);
    expect(isBareName("где заказ")).toBe(false);
    expect(isBareName("заказ 5")).toBe(false);
  });

  it("capitals are put where nobody typed them or everybody shouted", () => {
    expect(asName("анна-мария ИВАНОВА")).toBe("Анна-Мария ИВАНОВА");
    expect(asName("АННА ИВАНОВА")).toBe("Анна Иванова");
    expect(asName("Ian McDonald")).toBe("Ian McDonald");
  });
});
