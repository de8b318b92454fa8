/** Every sign that could be read as the bracket of a tag: none of them stays in data, so data cannot close its fence. */
const OPENING = /[<＜﹤〈‹⟨❮]/g;
const CLOSING = /[>＞﹥〉›⟩❯]/g;

/**
 * Puts data between tags of its name, which it can neither close nor imitate: brackets of tags in it become single quotation
 * marks (‹ ›). The items of a list are numbered from 1; an empty one says so.
 */
export function fence(name: string, value: string | readonly string[]): string {
  if (typeof value === "string") return tagged(`${name}`, name, value);
  if (value.length === 0) return `(no ${name})`;
  return value.map((one, at) => tagged(`${name} n="${at + 1}"`, name, one)).join("\n");
}

const tagged = (tag: string, name: string, text: string): string => `<${tag}>\n${neutral(text)}\n</${name}>`;

const neutral = (text: string): string => text.replace(OPENING, "‹").replace(CLOSING, "›");
