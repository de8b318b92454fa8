/** Money is a number of the currency's units with at most two decimals; sums go through whole cents so that 0.1 + 0.2 is 0.3. */
export const cents = (amount: number): number => Math.round(amount * 100);

/** Whole cents back to units. */
export const fromCents = (whole: number): number => whole / 100;

/** The sum of amounts, exact to the cent. */
export const sum = (amounts: Iterable<number>): number => {
  let whole = 0;
  for (const amount of amounts) whole += cents(amount);
  return fromCents(whole);
};
