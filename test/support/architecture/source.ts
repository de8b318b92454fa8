import { readdir, readFile } from "node:fs/promises";
import { posix } from "node:path";
import { parseSync } from "vite";

/** One thing that a file does, and where. */
export interface Found {
  text: string;
  line: number;
}

/** One import of a file: static, dynamic, of a type, or a module named by `new URL("…", import.meta.url)`. */
export interface Import extends Found {
  /** The path from the checkout's root for a relative import, else the package's name as written. */
  to: string;
  typeOnly: boolean;
}

/** What the rules look at in one file. */
export interface Source {
  /** From the checkout's root: `src/customers/queries.ts`. */
  path: string;
  lines: number;
  imports: Import[];
  /** The tags of templates: `db`, `String.raw`. */
  tags: Found[];
  /** Names with dots as written, `process.env` or `db.unsafe`, each where it is read or called. */
  members: Found[];
  /** Names called or made without arguments: `Date.now`, `new Date`. */
  bareCalls: Found[];
  /** The texts of all strings and templates, `?` for what is put into them. */
  texts: Found[];
  /** The lengths of its functions in lines. */
  functions: number[];
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const FUNCTION = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/** Reads every `.ts` and `.tsx` file of a folder of the checkout. */
export async function readSources(root: URL, folder: string): Promise<Source[]> {
  const entries = await readdir(new URL(`${folder}/`, root), { recursive: true });
  const names = entries.filter((name) => /\.tsx?$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = posix.join(folder, name.replaceAll("\\", "/"));
      return readSource(path, await readFile(new URL(path, root), "utf8"));
    }),
  );
}

/** Reads one file's text, as if it stood at `path`. */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const lineOf = lineFinder(text);
  const source: Source = {
    path,
    lines: text.split("\n").length - 1,
    imports: [],
    tags: [],
    members: [],
    bareCalls: [],
    texts: [],
    functions: [],
  };
  for (const node of nodesOf(program)) look(node, source, lineOf);
  return source;
}

function look(node: Node, source: Source, lineOf: (offset: number) => number): void {
  const found = (text: string) => ({ text, line: lineOf(node.start) });
  const specifier = importedBy(node);
  if (specifier !== null) source.imports.push({ ...found(specifier), ...importOf(source.path, specifier, node) });
  if (node.type === "TaggedTemplateExpression") source.tags.push(found(nameOf(node.tag)));
  if (node.type === "MemberExpression") source.members.push(found(nameOf(node)));
  if (node.type === "VariableDeclarator" && nameOf(node.init) === "process") source.members.push(found("process.env"));
  const called = bareCall(node);
  if (called !== null) source.bareCalls.push(found(called));
  const text = textOf(node);
  if (text !== null) source.texts.push(found(text));
  if (FUNCTION.test(node.type)) source.functions.push(lineOf(node.end) - lineOf(node.start) + 1);
}

function importedBy(node: Node): string | null {
  if (/^(?:Import|ExportNamed|ExportAll)Declaration$|^(?:ImportExpression|TSImportType)$/.test(node.type))
    return literal(node.source);
  if (node.type !== "NewExpression" || nameOf(node.callee) !== "URL") return null;
  const [first, base] = asNodes(node.arguments);
  const named = literal(first);
  return named && /\.[cm]?[tj]sx?$/.test(named) && nameOf(base) === "import.meta.url" ? named : null;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type") return true;
  const names = asNodes(node.specifiers);
  return names.length > 0 && names.every((name) => name.importKind === "type" || name.exportKind === "type");
}

function importOf(path: string, specifier: string, node: Node): Pick<Import, "to" | "typeOnly"> {
  const to = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;
  return { to, typeOnly: isTypeOnly(node) };
}

function bareCall(node: Node): string | null {
  if (asNodes(node.arguments).length > 0) return null;
  if (node.type === "NewExpression") return `new ${nameOf(node.callee)}`;
  return node.type === "CallExpression" ? nameOf(node.callee) : null;
}

function textOf(node: Node): string | null {
  if (node.type === "Literal") return literal(node);
  if (node.type !== "TemplateLiteral") return null;
  return asNodes(node.quasis)
    .map((part) => (part.value as { cooked?: string }).cooked ?? "")
    .join("?");
}

function literal(node: unknown): string | null {
  return isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : null;
}

/** The name of an expression with its dots, `?` for what has none: `(await x).unsafe` is `?.unsafe`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "?";
  if (node.type === "Identifier") return String(node.name);
  if (node.type === "MetaProperty") return "import.meta";
  if (node.type === "ThisExpression") return "this";
  if (node.type === "ChainExpression" || node.type === "ParenthesizedExpression") return nameOf(node.expression);
  if (node.type !== "MemberExpression") return "?";
  const property = node.computed ? (literal(node.property) ?? "?") : nameOf(node.property);
  return `${nameOf(node.object)}.${property}`;
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (isNode(value)) {
    yield value;
    for (const field of Object.values(value)) if (typeof field === "object") yield* nodesOf(field);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function asNodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function lineFinder(text: string): (offset: number) => number {
  const ends = Array.from(text.matchAll(/\n/g), (match) => match.index);
  return (offset) => ends.findLastIndex((end) => end < offset) + 2;
}
