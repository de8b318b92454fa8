/** Something a session said about notifications. `channel` null: all of them. */
export type ListenAction = { kind: "listen"; channel: string } | { kind: "unlisten"; channel: string | null };

/** What a text has to hold before it is worth reading by {@link copiesFromClient} or {@link listenActions}. */
export const WORTH_READING = /copy|listen/i;

const COPY_FROM_CLIENT = /^\s*copy\b\s*(?!\()[^()]*(?:\([^()]*\))?\s*\bfrom\s*\b(?:stdin|stdout)\b/i;
const LISTEN = /^\s*(listen|unlisten)\b\s*(\*|"(?:[^"]|"")+"|[a-z_\u0080-\uffff][\w$\u0080-\uffff]*)\s*$/i;

/** Longest name in Postgres, in bytes (NAMEDATALEN - 1); longer ones are cut. */
const LONGEST_NAME = 63;

/** True when one of the statements in a text is COPY … FROM STDIN (STDOUT means the same there). */
export function copiesFromClient(text: string): boolean {
  return skeletons(text).some((statement) => COPY_FROM_CLIENT.test(statement.replace(/"(?:[^"]|"")*"/g, " x ")));
}

/** The LISTEN and UNLISTEN statements of a text, in order. */
export function listenActions(text: string): ListenAction[] {
  return skeletons(text).flatMap((statement) => {
    const [, verb, name] = LISTEN.exec(statement) ?? [];
    return verb && name ? [listenAction(verb.toLowerCase(), name)] : [];
  });
}

function listenAction(verb: string, name: string): ListenAction {
  const channel = name === "*" ? null : channelOf(name);
  return verb === "listen" && channel !== null ? { kind: "listen", channel } : { kind: "unlisten", channel };
}

function channelOf(name: string): string {
  const plain = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
  const bytes = Buffer.from(plain);
  return bytes.length <= LONGEST_NAME ? plain : bytes.toString("utf8", 0, LONGEST_NAME);
}

/**
 * What is not code in a text, by https://www.postgresql.org/docs/current/sql-syntax-lexical.html: escape strings, strings (a
 * doubled quote reads as two strings side by side, which is as good here), dollar quotes, line comments, the start of a block
 * comment, quoted names (kept), and the end of a statement.
 */
const TOKEN =
  /\b[eE]'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'|'[^']*'|(?<![\w$\u0080-\uffff])(\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)[\s\S]*?\1|--[^\r\n]*|(\/\*)|("[^"]*")|(;)/g;

/** The statements of a text, with each string and comment shrunk to a space. */
function skeletons(text: string): string[] {
  const statements = [""];
  const add = (code: string) => statements.push((statements.pop() ?? "") + code);
  let position = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [whole, , comment, name, end] = token;
    add(`${text.slice(position, token.index)}${name ?? " "}`);
    if (end) statements.push("");
    position = comment ? endOfComment(text, token.index) : token.index + whole.length;
    TOKEN.lastIndex = position;
  }
  add(text.slice(position));
  return statements;
}

/** Block comments nest. */
function endOfComment(text: string, start: number): number {
  let depth = 0;
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  for (let match = edge.exec(text); match; match = edge.exec(text)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return text.length;
}
