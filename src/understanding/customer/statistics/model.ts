import * as z from "zod";
import { LOCALES } from "../../../base/index.ts";
import { IntentCommand } from "../intents.ts";
import { FEATURES } from "./features.ts";

/** What training leaves behind: data that can stand in a file or a row. Weights are whole numbers of -127..127 in base64. */
export const Model = z.object({
  /** The features it was trained on: a model of others is refused, and learnt anew. */
  features: z.literal(FEATURES),
  intents: z.array(z.object({ name: z.string(), command: IntentCommand, bias: z.number(), scale: z.number() })),
  /** What tells the shop's business from everything else, with a calibration of its own: the higher the stranger. */
  stranger: z.object({ bias: z.number(), scale: z.number(), slope: z.number(), offset: z.number() }),
  /** `weights[place * (intents.length + 1) + intent] * scale` of that intent is the weight; the last is the stranger's. */
  weights: z.string(),
  /** `frequencies[place] * frequencyStep` is a place's inverse document frequency. */
  frequencies: z.string(),
  frequencyStep: z.number(),
  slope: z.number(),
  offset: z.number(),
  floor: z.number(),
  /** The words of the examples of each language, the commonest first, one space between: what misspelt words are meant for. */
  words: z.partialRecord(z.enum(LOCALES), z.string()).default({}),
});
/** See the schema of the same name. */
export type Model = z.infer<typeof Model>;

/** Bytes → base64, without Node's Buffer, so that every host can read a model. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Base64 → bytes. A loop: `Uint8Array.from` walks the letters one string at a time, which takes ten times as long. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
