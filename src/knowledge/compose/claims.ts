import { normalise } from "../../base/index.ts";

/** Words that change what a sentence promises, by what they say; such a word must stand in the source too. */
const WEIGHTY: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:бесплат|безкоштовн|безплатн|free(?!\p{L}))/u, "free"],
  [/(?<!\p{L})(?:всегда|завжди|always)(?!\p{L})/u, "always"],
  [/(?<!\p{L})(?:только|лишь|лише|тільки|only)(?!\p{L})/u, "only"],
  [/(?<!\p{L})(?:гарантир|гарантій|гаранті|гарант|guarante)/u, "guarantee"],
  [/(?<!\p{L})(?:скидк|скидоч|знижк|знижен|discount)/u, "discount"],
  [
    /(?<!\p{L})(?:столько же|такой же|такая же|такое же|так же|стільки ж|такий самий|така сама|таке саме|так само|the same|as much as)(?!\p{L})/u,
    "same",
  ],
  [/(?<!\p{L})(?:дороже|дорожч|dearer|more expensive)/u, "dearer"],
  [/(?<!\p{L})(?:дешевле|дешевш|cheaper|less expensive)/u, "cheaper"],
  [/(?<!\p{L})(?:промокод|купон|promo|coupon|voucher)/u, "code"],
];

/** The weighty words of a text, by what they say. */
export function weightyIn(text: string): string[] {
  const plain = normalise(text);
  return WEIGHTY.flatMap(([pattern, name]) => (pattern.test(plain) ? [name] : []));
}
