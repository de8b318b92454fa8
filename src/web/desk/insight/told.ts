import type { Locale } from "../../../base/index.ts";

/** Money without cents where it is large: "€1,234". */
export function roundMoney(amount: number, currency: string, locale: Locale): string {
  const maximumFractionDigits = Math.abs(amount) < 100 ? 2 : 0;
  try {
    return amount.toLocaleString(locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      maximumFractionDigits,
      minimumFractionDigits: 0,
    });
  } catch {
    return `${amount.toLocaleString(locale, { maximumFractionDigits })} ${currency}`;
  }
}

/** A share from 0 to 1 in per cent; one so small that it would be 0 with a digit behind the point. */
export const percent = (share: number, locale: Locale): string =>
  share.toLocaleString(locale, { style: "percent", maximumFractionDigits: share > 0 && share < 0.01 ? 1 : 0 });

/** How dark a share is drawn, from 0 to 5, beside the greatest of its kind. */
export const levelOf = (value: number, most: number): number =>
  value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((5 * value) / most));
