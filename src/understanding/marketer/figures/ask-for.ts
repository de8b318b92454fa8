import { type Item, says } from "./items.ts";
import { plainOf, type Sketch } from "./sketch.ts";

/** "Какой город" wants one, "какие города" several. */
export function askFor(sketch: Sketch, item: Item, which: Item | undefined): void {
  const isRanked = sketch.items.some((one) => says(one, "top", "worst", "most", "least"));
  if (!isRanked || sketch.top !== null) return;
  const isOne = isSingular(plainOf(sketch, which ?? item), plainOf(sketch, item));
  sketch.top = { n: isOne ? 1 : 10, isTold: false, lowest: false };
}

const SINGULAR =
  /^(?:какой|какая|какое|какую|какого|какому|каком|каким|который|которая|которое|який|яка|яке|яку|якого|якому|якій|якої|яким|якою|котрий|котра|котре|котрого)$/;

const isSingular = (which: string, noun: string): boolean =>
  /^[a-z]/.test(noun) ? !/s$/.test(noun) : SINGULAR.test(which) || (which === noun && ONE.test(noun));

/** Nouns that name one thing, as "самый популярный товар" has them. */
const ONE =
  /^(?:товар|продукт|бренд|марк[ау]|категори[яю]|категорі[яю]|город|місто|регион|регіон|област?ь|стран[ау]|країн[ау]|источник|джерело|канал|промокод|рассылк[ау]|розсилк[ау]|кампани[яю]|клиент|клієнт|покупатель|покупець|причин[ау].*|тем[ау]|хит|хіт)$/;
