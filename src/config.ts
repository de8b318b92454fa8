import * as z from "zod";
import { Refused } from "./base/index.ts";

/** Zones whose shops write local phone numbers; where a zone is not here, COUNTRY says. ISO 3166 codes. */
const COUNTRY_OF_ZONE: Record<string, string> = {
  "Europe/Vilnius": "LT",
  "Europe/Riga": "LV",
  "Europe/Tallinn": "EE",
  "Europe/Warsaw": "PL",
  "Europe/Berlin": "DE",
  "Europe/Kyiv": "UA",
  "Europe/Kiev": "UA",
  "Europe/Moscow": "RU",
  "Asia/Yekaterinburg": "RU",
  "Asia/Novosibirsk": "RU",
  "Europe/Minsk": "BY",
  "Asia/Almaty": "KZ",
  "Europe/Chisinau": "MD",
  "Asia/Tbilisi": "GE",
  "Asia/Yerevan": "AM",
  "Europe/London": "GB",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Los_Angeles": "US",
};

const zone = z.string().refine(isZone, "is not a time zone; write one such as Europe/Kyiv");
const empty = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional());

const amount = (standard: number) =>
  z.preprocess(
    empty,
    z
      .string()
      .regex(/^\d{1,12}(\.\d{1,6})?$/, "must be a number such as 5 or 0.25")
      .transform(Number)
      .default(standard),
  );

const key = z.string().regex(/^[\x21-\x7e]+$/, "must be a key, without spaces");
const endpoint = z.url({ protocol: /^https?$/, error: "must be a web address such as http://localhost:11434/v1" });

const Settings = z.object({
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")),
  BESEDA_DATA: z.preprocess(empty, z.string().default(".beseda")),
  PORT: z.preprocess(
    empty,
    z
      .string()
      .regex(/^\d{1,5}$/, "must be a port: a number from 0 to 65535")
      .transform(Number)
      .refine((port) => port <= 65535, "must be a port: a number from 0 to 65535")
      .default(3000),
  ),
  PUBLIC_URL: optional(
    z
      .url({ protocol: /^https?$/, error: "must be a web address such as https://shop.example", abort: true })
      .refine(isRoot, "must be an address of its own without a path, such as https://chat.shop.example")
      .transform((url) => new URL(url).origin),
  ),
  KNOWLEDGE_BASE: optional(z.string()),
  TIMEZONE: z.preprocess(empty, zone.default("Europe/Vilnius")),
  CURRENCY: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[A-Z]{3}$/, "must be three capital letters such as UAH")
      .default("EUR"),
  ),
  COUNTRY: optional(z.string().regex(/^[A-Z]{2}$/, "must be two capital letters such as UA")),
  SECRET: optional(z.string().min(32, "must have at least 32 characters")),
  API_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{32,}$/, "must have at least 32 characters, without spaces")),
  METRICS_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{16,}$/, "must have at least 16 characters, without spaces")),
  WEBHOOKS_TO_PRIVATE: z.preprocess(empty, z.enum(["yes", "no"], "must be yes or no").default("no")),
  REQUEST_LOG: z.preprocess(empty, z.enum(["yes", "no"], "must be yes or no").default("no")),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")),
  MAIL_FROM: optional(z.email("must be an e-mail address")),
  MAIL_REPLY_TO: optional(z.email("must be an e-mail address")),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]{20,}$/, "must be the token that @BotFather gives, such as 123456:ABC…"),
  ),
  TELEGRAM_API_ROOT: optional(
    z.url({ protocol: /^https?$/, error: "must be a web address such as https://api.telegram.org" }),
  ),
  OPENAI_API_KEY: optional(key),
  OPENAI_BASE_URL: z.preprocess(empty, endpoint.default("https://api.openai.com/v1")),
  MODEL: optional(z.string()),
  MODEL_EFFORT: optional(
    z.enum(["none", "minimal", "low", "medium", "high"], "must be none, minimal, low, medium or high"),
  ),
  EMBEDDING_MODEL: optional(z.string()),
  EMBEDDING_BASE_URL: optional(endpoint),
  EMBEDDING_API_KEY: optional(key),
  MODEL_PRICE_INPUT: amount(0),
  MODEL_PRICE_OUTPUT: amount(0),
  EMBEDDING_PRICE: amount(0),
  MODEL_BUDGET_DAY: amount(5),
  MODEL_BUDGET_CUSTOMER: amount(0.25),
  MODEL_BUDGET_CONVERSATION: amount(0.25),
  MODEL_TOKENS_DAY: amount(5_000_000),
  MODEL_TOKENS_CUSTOMER: amount(200_000),
  MODEL_TOKENS_CONVERSATION: amount(200_000),
  TRUST_PROXY: z.preprocess(empty, z.enum(["yes", "no"], "must be yes or no").default("no")),
  EVALUATION_DATA: z.preprocess(empty, z.string().default("../shared/data")),
});

/** Settings as the program uses them. `country` is the shop's own: for phones written without a country code. */
export type Config = z.infer<typeof Settings> & { country: string };

/** Reads settings from environment values; a wrong one is refused in one sentence that names it. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = Settings.safeParse(environment);
  if (!read.success) {
    const [first] = read.error.issues;
    throw new Refused("bad_setting", `The setting ${first?.path.join(".")} ${first?.message}.`);
  }
  const { TIMEZONE, COUNTRY, MODEL, EMBEDDING_MODEL, EMBEDDING_BASE_URL, OPENAI_API_KEY } = read.data;
  const needsPlace = MODEL || (EMBEDDING_MODEL && !EMBEDDING_BASE_URL);
  if (needsPlace && !OPENAI_API_KEY && !environment.OPENAI_BASE_URL)
    throw new Refused(
      "bad_setting",
      "A language model is set, but not where it is: OpenAI's needs OPENAI_API_KEY, any other OPENAI_BASE_URL.",
    );
  return { ...read.data, country: COUNTRY ?? COUNTRY_OF_ZONE[TIMEZONE] ?? "LT" };
}

/** Every URL of the service begins at the root of its host. */
function isRoot(url: string): boolean {
  const { pathname, search, hash } = new URL(url);
  return pathname === "/" && search === "" && hash === "";
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
