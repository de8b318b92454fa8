/**
 * A piece of a statement: texts with a parameter between each two of them. Pieces nest like postgres.js' fragments, but know no
 * database: so a definition can be compiled, shown and compared without one. What is put in is always bound, never spliced.
 */
export interface Sql {
  readonly texts: readonly string[];
  readonly values: readonly Bound[];
}

/** What a parameter may be. Arrays need their type beside them: `any(${cities}::text[])`. */
export type Bound = string | number | boolean | Date | null | readonly string[] | readonly number[];

/** Makes a piece: pieces that are put in become part of its text, everything else is bound. */
export function sql(strings: TemplateStringsArray, ...given: readonly (Sql | Bound)[]): Sql {
  const texts: string[] = [strings[0] ?? ""];
  const values: Bound[] = [];
  given.forEach((one, place) => {
    if (isSql(one)) {
      glue(texts, one.texts[0] ?? "");
      texts.push(...one.texts.slice(1));
      values.push(...one.values);
    } else {
      texts.push("");
      values.push(one);
    }
    glue(texts, strings[place + 1] ?? "");
  });
  return { texts, values };
}

const glue = (texts: string[], text: string): void => {
  texts.push((texts.pop() ?? "") + text);
};

const isSql = (value: Sql | Bound): value is Sql => typeof value === "object" && value !== null && "texts" in value;

/** Nothing. */
const nothing: Sql = sql``;

/** Pieces one after another. */
export function join(pieces: readonly Sql[], between: Sql): Sql {
  return pieces.reduce((all, piece, place) => (place === 0 ? piece : sql`${all}${between}${piece}`), nothing);
}

/** All of them hold; true of none. */
export const every = (pieces: readonly Sql[]): Sql => (pieces.length === 0 ? sql`true` : join(pieces, sql` and `));

/** Any of them holds; each in brackets. */
export const some = (pieces: readonly Sql[]): Sql =>
  sql`(${join(
    pieces.map((piece) => sql`(${piece})`),
    sql` or `,
  )})`;

/** The statement as the server gets it, with `$1` and so on. */
export function textOf({ texts }: Sql): string {
  return texts.reduce((all, text, place) => (place === 0 ? text : `${all}$${place}${text}`), "");
}
