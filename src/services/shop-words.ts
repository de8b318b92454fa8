import type { Locale } from "../base/index.ts";
import { type Policy, readPolicy } from "../policy/index.ts";
import { type Wording, wording } from "../wording/index.ts";

/** What a shop allows, and how it says things. */
export interface ShopWords {
  policy: Policy;
  wording: Wording;
}

/** The same as texts: of `policy.yaml`, and of `replies/<locale>.ftl`, later ones over earlier ones. */
export interface ShopTexts {
  policy: string;
  replies: Record<Locale, string[]>;
}

/** Reads a shop's words from their texts; `file` is how a mistake in the policy names its place. */
export const readShopWords = ({ policy, replies }: ShopTexts, timezone: string, file?: string): ShopWords => ({
  policy: readPolicy(policy, file),
  wording: wording(replies, timezone),
});
