const LONGEST = 1000;
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** What Postgres quotes after these words is a name of the schema; anything else that is quoted may be somebody's words. */
const NAMED = "(?:constraint|relation|column|table|function|schema|index|database|sequence|role)";

const OURS = new RegExp(`^(?:${UUID}|\\d{1,3}(?:\\.\\d{1,3}){3})$`, "i");

/** What is taken out of a text, in this order, and what stands there instead. */
const RULES: [what: RegExp, instead: string | ((found: string) => string)][] = [
  [/(?<!\d)\d{3,}:[\w-]{20,}/g, "(token)"],
  [/\b(Bearer|Basic) [\w.~+/=-]+/gi, "(token)"],
  [/\beyJ[\w-]+\.[\w-]*\.[\w-]*/g, "(token)"],
  // Up to the last quotation mark: what is quoted may hold some itself. A name is told by the word before it.
  [new RegExp(`\\b${NAMED} "[a-z_][\\w$.]*"|".*(?:"|$)`, "gs"), keepNamed],
  [/[«“„].*(?:[»”]|$)/gs, "«…»"],
  [/(?<=^|[\s(:=,])(['`]).*(?:\1|$)/gs, "'…'"],
  [/:\/\/[^\s/@]*@/g, "://"],
  [/(:\/\/[^\s/?#]+)[^\s]*/g, "$1/…"],
  [/[^\s<>()[\],;:@]+@[^\s<>()[\],;:@]+\.[^\s<>()[\],;:@.]+/g, "(e-mail)"],
  [new RegExp(`${UUID}|\\+?\\d(?:[\\s\\u2010-\\u2015().-]*\\d){6,}`, "gi"), keepAddress],
];

/**
 * Takes out of a text what may be personal or secret: e-mails, numbers of seven digits and more (phones, cards), tokens, paths and
 * passwords of web addresses, and everything quoted but names of the schema. For messages of errors, which quote what was sent. A
 * message goes on for 1,000 characters at most.
 */
export function redact(text: string): string {
  return RULES.reduce((left, [what, instead]) => left.replace(what, instead as string), text.slice(0, LONGEST));
}

function keepNamed(found: string): string {
  return found.startsWith('"') ? '"…"' : found;
}

/** Our own ids and addresses of machines look like long numbers too. */
function keepAddress(found: string): string {
  return OURS.test(found) ? found : "(number)";
}
