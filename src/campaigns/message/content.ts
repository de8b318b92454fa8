import * as z from "zod";
import { cleanText, LOCALES, type Locale, Refused } from "../../base/index.ts";
import { longest, neededFields, readTemplate, type Template } from "./template.ts";

/** The channels that campaigns go by. */
export const CAMPAIGN_CHANNELS = ["email", "telegram"] as const;
/** One of {@link CAMPAIGN_CHANNELS}. */
export type CampaignChannel = (typeof CAMPAIGN_CHANNELS)[number];

/** A message has at most so many UTF-16 units, with how to end such messages: Telegram's limit, and a letter's that is one's own. */
const TEXT_AT_MOST = 4096;
const SUBJECT_AT_MOST = 200;

const words = z.strictObject({
  /** Of a letter; one line. */
  subject: z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .max(SUBJECT_AT_MOST)
        .regex(/^[^\r\n\t]*$/, "a subject is one line"),
    )
    .optional(),
  text: z
    .string()
    .transform(cleanText)
    .pipe(
      z.string().min(1, "the text is empty").max(TEXT_AT_MOST, `the text is longer than ${TEXT_AT_MOST} characters`),
    ),
});

/**
 * What a campaign says, by language. Who speaks none of them reads `otherwise`: a language of `texts`, the first unless told, or null,
 * and then they get nothing. `product` is the SKU of what stands under the text.
 */
export const Content = z.strictObject({
  texts: z
    .partialRecord(z.enum(LOCALES), words)
    .refine((texts) => Object.keys(texts).length > 0, "there is no text in any language"),
  otherwise: z.enum(LOCALES).nullable().optional(),
  product: z.string().min(1).max(200).nullable().optional(),
});
/** See the schema of the same name. */
export type Content = z.infer<typeof Content>;

/** One language of a content, read. */
export interface ReadText {
  subject: Template;
  text: Template;
  /** Fields without which it cannot be said. */
  needs: string[];
}

/** A content as it is sent from. */
export interface ReadContent {
  texts: Partial<Record<Locale, ReadText>>;
  /** In the order in which they were given. */
  locales: Locale[];
  otherwise: Locale | null;
  product: string | null;
}

/** What a content is checked against. */
export interface Rules {
  channel: CampaignChannel;
  /** Every field that may be named. */
  fields: readonly string[];
  /** How long what is added to each language's text is. */
  added: (locale: Locale) => number;
}

/** Reads a content; what cannot be sent is refused in a sentence that says where. */
export function readContent({ texts, otherwise, product }: Content, rules: Rules): ReadContent {
  const given = Object.entries(texts) as [Locale, z.infer<typeof words>][];
  const locales = given.map(([locale]) => locale);
  const read = given.map(([locale, text]) => [locale, readText(locale, text, rules)] as const);
  if (otherwise && !locales.includes(otherwise))
    throw new Refused("no_text", `There is no text in ${otherwise}, which others are to read.`);
  return {
    texts: Object.fromEntries(read),
    locales,
    otherwise: otherwise === undefined ? (locales[0] ?? null) : otherwise,
    product: product ?? null,
  };
}

function readText(
  locale: Locale,
  { subject = "", text }: z.infer<typeof words>,
  { channel, fields, added }: Rules,
): ReadText {
  const read = { subject: readTemplate(subject, fields), text: readTemplate(text, fields) };
  if (channel === "email" && subject === "") throw new Refused("no_subject", `The letter in ${locale} has no subject.`);
  if (channel === "telegram" && subject !== "")
    throw new Refused("has_subject", `A message in Telegram has no subject, and the one in ${locale} has.`);
  const most = longest(read.text) + added(locale);
  if (most > TEXT_AT_MOST || longest(read.subject) > SUBJECT_AT_MOST)
    throw new Refused(
      "too_long",
      `The message in ${locale} may come to ${most} characters with its fields and how to end such messages; ${TEXT_AT_MOST} fit, and ${SUBJECT_AT_MOST} into a subject.`,
    );
  return { ...read, needs: [...new Set([...neededFields(read.subject), ...neededFields(read.text)])] };
}
