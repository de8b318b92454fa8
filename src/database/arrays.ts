/** Arrays of Postgres by their type's number, with the way their items are read (PostgreSQL manual, `pg_type`). */
const ARRAYS: [type: number, read: (text: string) => unknown][] = [
  [1000, (text) => text === "t"], // bool
  [1005, Number], // int2
  [1007, Number], // int4
  [1009, String], // text
  [1015, String], // varchar
  [1016, Number], // int8
  [1022, Number], // float8
  [1182, String], // date
  [1231, Number], // numeric
  [2951, String], // uuid
];

/**
 * The array types that postgres.js is to know without asking the server for them at each new connection: a connection lives for one
 * request on Workers. Flat arrays only; what is deeper travels as jsonb.
 */
export const arrayTypes = Object.fromEntries(
  ARRAYS.map(([type, read]) => [
    `array_${type}`,
    { to: type, from: [type], serialize: writeArray, parse: (text: string) => readArray(text, read) },
  ]),
);

/** `[1, null, 'a"b']` → `{"1",NULL,"a\"b"}` (PostgreSQL manual §8.15.6). */
function writeArray(items: unknown): unknown {
  if (!Array.isArray(items)) return items;
  const texts = items.map((item) => (item === null ? "NULL" : `"${textOf(item).replace(/[\\"]/g, "\\$&")}"`));
  return `{${texts.join(",")}}`;
}

const textOf = (item: unknown): string => (item instanceof Date ? item.toISOString() : String(item));

/** The same the other way round. */
function readArray(text: string, read: (item: string) => unknown): unknown[] {
  const items = text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs);
  return Array.from(items, ([, quoted, bare]) => {
    if (quoted !== undefined) return read(quoted.replace(/\\(.)/gs, "$1"));
    return bare === "NULL" ? null : read(bare ?? "");
  });
}
