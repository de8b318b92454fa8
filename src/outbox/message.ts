import * as z from "zod";

/** The doors through which words come and go. */
export const CHANNELS = ["web", "telegram"] as const;

/** One of {@link CHANNELS}. */
export type ChannelName = (typeof CHANNELS)[number];

/** A button under a message. `payload` comes back when it is tapped: at most 64 bytes, Telegram's limit for callback data. */
export const Button = z.object({
  label: z.string().min(1).max(64),
  payload: z
    .string()
    .refine((payload) => new TextEncoder().encode(payload).length <= 64, "a button's payload has at most 64 bytes"),
});
/** See the schema of the same name. */
export type Button = z.infer<typeof Button>;

/** An article that an answer rests on. */
export const Source = z.object({ slug: z.string(), title: z.string(), url: z.string().nullable() });
/** See the schema of the same name. */
export type Source = z.infer<typeof Source>;

/** A picture of what a message speaks of: its address, which only the channel or the reader's own browser fetches, and what it shows in words. */
export const Photo = z.object({ url: z.url({ protocol: /^https$/ }), alt: z.string() });
/** See the schema of the same name. */
export type Photo = z.infer<typeof Photo>;

/** What a file is. Telegram gives a file out again as what it came, and as nothing else. */
const FILE_KINDS = ["photo", "voice", "document", "video", "video_note", "animation", "audio"] as const;
/** One of {@link FILE_KINDS}. */
export type FileKind = (typeof FILE_KINDS)[number];

/** What a customer sent, of whatever kind. */
export const InboundContent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string().min(1).max(4096) }),
  z.object({ kind: z.literal("button"), payload: z.string().min(1).max(64), label: z.string().max(64).optional() }),
  z.object({ kind: z.literal("contact"), phone: z.string().min(3).max(32), own: z.boolean() }),
  z.object({ kind: z.literal("sticker"), emoji: z.string().max(16).nullable() }),
  z.object({
    kind: z.literal("file"),
    /** `other` is nothing that could be fetched: a poll, a game. */
    what: z.enum([...FILE_KINDS, "other"]),
    /** By which the channel gives the file out again; in the web chat the id under which it is kept. */
    reference: z.string().max(300).nullable(),
    /** Words that came with it; they are answered like any words. */
    caption: z.string().min(1).max(4096).nullable(),
    name: z.string().max(300).nullable(),
  }),
  /** A place on the map; where it is of a café or a shop, also what it is called. */
  z.object({
    kind: z.literal("place"),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    title: z.string().max(300).nullable(),
  }),
  /** A channel's menu: one of its commands. */
  z.object({ kind: z.literal("command"), name: z.string().min(1).max(32) }),
  /** The first thing that anybody sends in Telegram; with what a link carried. */
  z.object({ kind: z.literal("start"), payload: z.string().max(64).nullable() }),
]);
/** See the schema of the same name. */
export type InboundContent = z.infer<typeof InboundContent>;

/** A message as it came through a door: a door translates its wire to this and decides nothing. */
export const Inbound = z.object({
  channel: z.enum(CHANNELS),
  /** The channel's own id of the message: the same again is the same message again. */
  externalId: z.string().min(1).max(200),
  /** Who wrote: the channel's id of them, and the language that their client says it speaks. */
  sender: z.object({ id: z.string().min(1).max(200), language: z.string().max(35).nullable() }),
  content: InboundContent,
  at: z.date(),
  /** The channel's own number of the message in its chat, where it has one: what waits together is answered in this order. */
  order: z.int().nonnegative().optional(),
  /** A message that was sent before says this now. */
  edited: z.boolean().optional(),
});
/** See the schema of the same name. */
export type Inbound = z.infer<typeof Inbound>;

/** A file of a person of the staff's: as Telegram gives it out again, or (`web`) as it is kept here. */
export const StaffFile = z.object({
  channel: z.enum(CHANNELS),
  what: z.enum(FILE_KINDS),
  reference: z.string().min(1).max(300),
  name: z.string().max(300).nullable(),
});
/** See the schema of the same name. */
export type StaffFile = z.infer<typeof StaffFile>;

/** A place in words: what it is called, and a map that shows it. Five places after the point are a metre. */
function placeWords({ latitude, longitude, title }: Place): string {
  const [lat, lon] = [latitude, longitude].map((one) => one.toFixed(5));
  const map = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
  return `📍 ${title === null ? "" : `${title} `}${map}`;
}

type Place = Pick<Extract<InboundContent, { kind: "place" }>, "latitude" | "longitude" | "title">;

/** The text of a message that is a file and no words. */
export const FILE_ALONE = "📎";

/** A message to a customer, before its channel puts it on the wire. */
export const Outbound = z.object({
  text: z.string().min(1),
  buttons: z.array(Button).max(12),
  sources: z.array(Source),
  /** SKUs of the products that the message speaks of. */
  products: z.array(z.string()),
  /** Whether the channel should offer to share the customer's own contact, where it can. */
  asksContact: z.boolean(),
  /** Above the text, where the channel can show one. */
  photo: Photo.optional(),
  /** With the text under it, {@link FILE_ALONE} where there is none. */
  file: StaffFile.optional(),
});
/** See the schema of the same name. */
export type Outbound = z.infer<typeof Outbound>;

/** What a message says in words; a file without any says {@link FILE_ALONE}. */
export function wordsOf(content: InboundContent | Outbound): string {
  if ("text" in content) return content.text;
  switch (content.kind) {
    case "button":
      return content.label ?? "✓";
    case "contact":
      return `☎ ${content.phone}`;
    case "sticker":
      return content.emoji ?? "🙂";
    case "file":
      return content.caption ?? FILE_ALONE;
    case "place":
      return placeWords(content);
    case "command":
      return `/${content.name}`;
    case "start":
      return "/start";
  }
}

/** As {@link wordsOf}, beside the file itself: one that can be fetched needs no words to stand for it. */
export function wordsBesideFile(content: InboundContent | Outbound): string {
  const isFetched =
    "kind" in content ? content.kind === "file" && content.reference !== null : content.file !== undefined;
  const words = wordsOf(content);
  return isFetched && words === FILE_ALONE ? "" : words;
}
