import type { StaffWindow } from "./window.ts";

/** What the page of figures shows by channel: each figure by its name, each cell of its tables by "row / column". */
export type FiguresShown = Record<string, string>;

/** Reads the page of figures in a window. */
export async function figuresIn({ page, go }: StaffWindow): Promise<FiguresShown> {
  await go("figures");
  // What was read a while ago may be shown first.
  await page.reload();
  await page.locator("dl").or(page.getByText("За это время никто не писал")).first().waitFor();
  const by = page.getByLabel("Разбить");
  if (await by.isVisible()) await by.selectOption("channels");
  return page.evaluate<FiguresShown>(READ);
}

/** A count as it was, and by how much more it is now. */
export const more = (name: string, before: FiguresShown, after: FiguresShown): number =>
  numberIn(after[name]) - numberIn(before[name]);

/** The first whole number of a text; 0 where there is none. */
export const numberIn = (text = ""): number => Number(/\d+/.exec(text.replace(/(?<=\d)\s(?=\d{3})/g, ""))?.[0] ?? 0);

const READ = `(() => {
  const text = (element) => element?.textContent.trim() ?? "";
  const pairs = [];
  for (const dt of document.querySelectorAll("dl dt")) {
    const dd = dt.parentElement.querySelector("dd");
    pairs.push([text(dt), text(dd.querySelector("b"))], [text(dt) + ": ещё", text(dd.querySelector("small"))]);
  }
  for (const table of document.querySelectorAll("table")) {
    const [heads, ...rows] = [...table.querySelectorAll("tr")].map((row) => [...row.children].map(text));
    for (const [name, ...cells] of rows) cells.forEach((cell, at) => pairs.push([name + " / " + heads[at + 1], cell]));
  }
  return Object.fromEntries(pairs);
})()`;
