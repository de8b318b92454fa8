import { expect, test } from "vitest";
import { Refused } from "../src/base/index.ts";
import { readConfig } from "../src/config.ts";

const sentence = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof Refused) return error.sentence;
    throw error;
  }
  return "nothing";
};

test("with nothing set the embedded shop stands", () => {
  expect(readConfig({})).toEqual({
    BESEDA_DATA: ".beseda",
    PORT: 3000,
    TIMEZONE: "Europe/Vilnius",
    CURRENCY: "EUR",
    OPENAI_BASE_URL: "https://api.openai.com/v1",
    MODEL_PRICE_INPUT: 0,
    MODEL_PRICE_OUTPUT: 0,
    EMBEDDING_PRICE: 0,
    MODEL_BUDGET_DAY: 5,
    MODEL_BUDGET_CUSTOMER: 0.25,
    MODEL_BUDGET_CONVERSATION: 0.25,
    MODEL_TOKENS_DAY: 5_000_000,
    MODEL_TOKENS_CUSTOMER: 200_000,
    MODEL_TOKENS_CONVERSATION: 200_000,
    TRUST_PROXY: "no",
    REQUEST_LOG: "no",
    EVALUATION_DATA: "../shared/data",
    WEBHOOKS_TO_PRIVATE: "no",
    country: "LT",
  });
});

test("an empty value is one that was not set", () => {
  const names = [
    "DATABASE_URL",
    "BESEDA_DATA",
    "PORT",
    "PUBLIC_URL",
    "KNOWLEDGE_BASE",
    "TIMEZONE",
    "CURRENCY",
    "COUNTRY",
    "SECRET",
    "API_TOKEN",
    "METRICS_TOKEN",
    "REQUEST_LOG",
  ];
  const blank = Object.fromEntries(
    [...names, "SMTP_URL", "MAIL_FROM", "MAIL_REPLY_TO", "TRUST_PROXY"].map((name) => [name, ""]),
  );
  expect(readConfig(blank)).toMatchObject(readConfig({}));
});

test("what belongs to other programs is left alone", () => {
  expect(readConfig({ HOME: "/root", PATH: "/bin" })).toEqual(readConfig({}));
});

test("good settings are taken as they are", () => {
  const good = {
    DATABASE_URL: "postgres://beseda@localhost/shop",
    PORT: "0",
    PUBLIC_URL: "https://chat.shop.example",
    TIMEZONE: "Europe/Kyiv",
    CURRENCY: "UAH",
    SECRET: "0123456789abcdef0123456789abcdef",
    API_TOKEN: "fedcba9876543210fedcba9876543210",
    METRICS_TOKEN: "0123456789abcdef",
    REQUEST_LOG: "yes",
    SMTP_URL: "smtps://mail.example:465",
    MAIL_FROM: "shop@example.com",
    MAIL_REPLY_TO: "help@example.com",
    TRUST_PROXY: "yes",
  };
  expect(readConfig(good)).toMatchObject({ ...good, PORT: 0, country: "UA" });
});

test("the country of local phone numbers follows the zone, unless it is said", () => {
  expect(readConfig({ TIMEZONE: "Europe/Warsaw" }).country).toBe("PL");
  expect(readConfig({ TIMEZONE: "Europe/Warsaw", COUNTRY: "DE" }).country).toBe("DE");
  expect(readConfig({ TIMEZONE: "Asia/Tokyo" }).country).toBe("LT");
});

test.each([
  ["DATABASE_URL", "mysql://localhost/shop", "must begin with postgres:// or postgresql://"],
  ["PORT", "eighty", "must be a port: a number from 0 to 65535"],
  ["PORT", "80.5", "must be a port: a number from 0 to 65535"],
  ["PORT", "-1", "must be a port: a number from 0 to 65535"],
  ["PORT", "70000", "must be a port: a number from 0 to 65535"],
  ["PUBLIC_URL", "chat.shop.example", "must be a web address such as https://shop.example"],
  ["PUBLIC_URL", "ftp://shop.example", "must be a web address such as https://shop.example"],
  [
    "PUBLIC_URL",
    "https://shop.example/chat",
    "must be an address of its own without a path, such as https://chat.shop.example",
  ],
  ["TIMEZONE", "Kyiv", "is not a time zone; write one such as Europe/Kyiv"],
  ["CURRENCY", "euro", "must be three capital letters such as UAH"],
  ["COUNTRY", "Ukraine", "must be two capital letters such as UA"],
  ["SECRET", "short", "must have at least 32 characters"],
  ["API_TOKEN", "short", "must have at least 32 characters, without spaces"],
  ["API_TOKEN", "thirty-two characters, some of them spaces", "must have at least 32 characters, without spaces"],
  ["METRICS_TOKEN", "fifteen-letters", "must have at least 16 characters, without spaces"],
  ["METRICS_TOKEN", "sixteen and a gap", "must have at least 16 characters, without spaces"],
  ["REQUEST_LOG", "true", "must be yes or no"],
  ["SMTP_URL", "mail.example", "must begin with smtp:// or smtps://"],
  ["MAIL_FROM", "shop", "must be an e-mail address"],
  ["MAIL_REPLY_TO", "shop", "must be an e-mail address"],
  ["TRUST_PROXY", "true", "must be yes or no"],
  ["OPENAI_BASE_URL", "localhost:11434", "must be a web address such as http://localhost:11434/v1"],
  ["MODEL_EFFORT", "max", "must be none, minimal, low, medium or high"],
  ["MODEL_BUDGET_DAY", "1,5", "must be a number such as 5 or 0.25"],
])("a wrong %s is one sentence that names it: %s", (name, value, complaint) => {
  expect(sentence({ [name]: value })).toBe(`The setting ${name} ${complaint}.`);
});

test("a slash at the end of PUBLIC_URL means nothing", () => {
  expect(readConfig({ PUBLIC_URL: "https://shop.example/" }).PUBLIC_URL).toBe("https://shop.example");
});

test("a model without a place where it is, is refused; a key without a model is somebody else's", () => {
  const words =
    "A language model is set, but not where it is: OpenAI's needs OPENAI_API_KEY, any other OPENAI_BASE_URL.";
  expect(sentence({ MODEL: "gpt" })).toBe(words);
  expect(sentence({ MODEL: "qwen", OPENAI_BASE_URL: "http://localhost:11434/v1" })).toBe("nothing");
  expect(sentence({ EMBEDDING_MODEL: "e5" })).toBe(words);
  expect(sentence({ EMBEDDING_MODEL: "e5", EMBEDDING_BASE_URL: "http://localhost:8080/v1" })).toBe("nothing");
  expect(readConfig({ OPENAI_API_KEY: "sk-1" }).MODEL).toBeUndefined();
});

test("a secret is never repeated in the complaint about it", () => {
  expect(sentence({ SECRET: "hunter2" })).not.toContain("hunter2");
  expect(sentence({ API_TOKEN: "hunter2" })).not.toContain("hunter2");
  expect(sentence({ DATABASE_URL: "mysql://root:hunter2@localhost" })).not.toContain("hunter2");
});
