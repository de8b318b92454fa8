/** Among so many offers one after another, no more than so many of a category: as long as there are others not far behind. */
const [WINDOW, MOST_OF_ONE] = [5, 2];
/** Not looked for further down than so many places. */
const LOOKED_AHEAD = 30;

/** Puts the best first, but of one category only two in five, where others follow within thirty places; answers so many of them. */
export function varied<One>(ranked: readonly One[], categoryOf: (one: One) => string | null, most: number): One[] {
  const left = [...ranked];
  const chosen: One[] = [];
  while (chosen.length < most && left.length > 0) {
    const before = chosen.slice(1 - WINDOW).map(categoryOf);
    const crowded = (one: One) => {
      const category = categoryOf(one);
      return category !== null && before.filter((other) => other === category).length >= MOST_OF_ONE;
    };
    const place = left.slice(0, LOOKED_AHEAD).findIndex((one) => !crowded(one));
    chosen.push(...left.splice(Math.max(0, place), 1));
  }
  return chosen;
}
