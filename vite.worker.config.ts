import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join, relative, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { defineConfig, type Plugin, parseSync, Visitor } from "vite";
import { LOCALES } from "./src/base/index.ts";
import { LEFT_OUT, NEVER_CALLED } from "./src/hosts/worker/left-out.ts";

const PLACE = "dist/worker";
/** Two builds at once must not write one file: each has a folder of its own, and what is whole is put in its place. */
const OWN = `${PLACE}-${process.pid}`;
const FILE = "worker.js";

const PACKED = "\0packed";

/** Texts that travel with the program: the policy, the replies and the prompts of language models. */
const TEXTS = [
  "knowledge-base/policy.yaml",
  ...LOCALES.map((locale) => `knowledge-base/replies/${locale}.ftl`),
  ...(await readdir("prompts")).map((name) => `prompts/${name}`),
];

/** Modules that are data and nothing else. */
const TABLES = [
  ...LOCALES.map((locale) => `src/understanding/customer/words/words-${locale}.ts`),
  ...LOCALES.map((locale) => `src/understanding/customer/words/concepts-${locale}.ts`),
  "src/hosts/worker/franc/trigrams.ts",
  "src/language/masks/first-names.ts",
  "node_modules/libphonenumber-js/metadata.min.json.js",
];

/** Modules with long lists of words among their code: the lists are packed. */
const WITH_LISTS = [
  "src/catalog/search/stop-words.ts",
  "src/knowledge/compose/number-words.ts",
  "src/knowledge/region/gazetteer.ts",
  "src/knowledge/stop-words.ts",
  "src/staff/common-passwords.ts",
  "src/understanding/customer/rules/reason.ts",
  "src/understanding/customer/rules/verdict.ts",
  "src/understanding/marketer/person/given-names.ts",
];

/** A list of words as a text over several lines, with nothing to be put into it. */
const LIST = /`\n[^`$\\]{300,}`/g;
const lists = (await Promise.all(WITH_LISTS.map((path) => readFile(path, "utf8")))).flatMap(
  (code) => code.match(LIST) ?? [],
);

const IN_PACK = [...TEXTS, ...TABLES];

/**
 * Long texts and tables travel together, packed with brotli, and are unpacked at the start: gzip looks back 32 KiB, finds little of what
 * three languages share, and spends more on a letter of two bytes. Together they weigh 131 KiB so, instead of 165.
 */
const packed: Plugin = {
  name: "packed",
  enforce: "pre",
  resolveId: (id) => (id === PACKED ? id : null),
  async load(id) {
    if (id === PACKED) {
      const pack = [...(await Promise.all(IN_PACK.map(exportsOf))), lists.map((list) => list.slice(1, -1))];
      return { code: unpacking(pack), moduleType: "js" };
    }
    if (WITH_LISTS.includes(relative(".", id))) return { code: await withoutLists(id), moduleType: "ts" };
    const at = IN_PACK.indexOf(relative(".", id));
    if (at < 0) return null;
    const names = Object.keys(await exportsOf(IN_PACK[at] ?? id));
    const each = names.map(
      (name, place) => `const one${place} = pack[${at}].${name};\nexport { one${place} as ${name} };`,
    );
    return { code: [`import { pack } from ${JSON.stringify(PACKED)};`, ...each].join("\n"), moduleType: "js" };
  },
};

/** The code of a module, with its lists taken from the pack. */
async function withoutLists(id: string): Promise<string> {
  const code = (await readFile(id, "utf8")).replace(LIST, (list) => `pack[${IN_PACK.length}][${lists.indexOf(list)}]`);
  return `import { pack } from ${JSON.stringify(PACKED)};\n${code}`;
}

/** What a file of the pack exports: a text is the default. Fails where JSON would not say all of it. */
async function exportsOf(path: string): Promise<Record<string, unknown>> {
  if (TEXTS.includes(path)) {
    const text = await readFile(path, "utf8");
    // A comment of Fluent is for who writes replies.
    return { default: path.endsWith(".ftl") ? text.replace(/^#.*\n/gm, "") : text };
  }
  const all = { ...(await import(resolve(path))) };
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(all)), all)) throw new Error(`${path} holds more than data.`);
  return all;
}

/** Letters other than ASCII travel as one byte each, by a table: brotli packs them by a twentieth smaller than letters of two. */
function unpacking(pack: unknown[]): string {
  const json = JSON.stringify(pack);
  const letters = [...new Set(json.match(/[^\0-\x7f]/g))].sort().join("");
  if (letters.length > 128) throw new Error("The pack holds more letters than a byte has room for.");
  const bytes = Buffer.from(
    json.replace(/[^\0-\x7f]/g, (letter) => String.fromCharCode(128 + letters.indexOf(letter))),
    "latin1",
  );
  const made = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
  return `import { Buffer } from "node:buffer";
import { brotliDecompressSync } from "node:zlib";
const letters = ${JSON.stringify(letters)};
export const pack = JSON.parse(brotliDecompressSync(Buffer.from("${made.toString("base64")}", "base64"))
  .toString("latin1").replace(/[\\x80-\\xff]/g, (byte) => letters[byte.charCodeAt() - 128]));`;
}

/** The path of a file below `node_modules`; empty for one of our own. */
const inPackages = (id: string) => (id.includes("/node_modules/") ? (id.split("/node_modules/").at(-1) ?? "") : "");

/** Puts what stands in its place where a package asks for what the Worker has no use for. */
const without: Plugin = {
  name: "without",
  enforce: "pre",
  async resolveId(id, importer, options) {
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    const place = found && LEFT_OUT.find(([files]) => files.test(inPackages(found.id)))?.[1];
    return place ? resolve(place) : found;
  },
  async load(id) {
    if (!NEVER_CALLED.some((files) => files.test(inPackages(id)))) return null;
    const names = Object.keys(await import(id)).map((name) => `absent as ${name}`);
    return `function absent() { throw new Error(${JSON.stringify(`${inPackages(id)} is left out of the Worker`)}) }\nexport { ${names.join(", ")} };`;
  },
};

/** Statements are laid out over lines for who reads them; Postgres has no use for that. Saves 3 KiB. */
const onOneLine: Plugin = {
  name: "on-one-line",
  enforce: "pre",
  transform(code, id) {
    if (!id.startsWith(resolve("src")) || !/\b(db|sql)[<`]/.test(code)) return null;
    const texts: { start: number; end: number }[] = [];
    new Visitor({
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type === "Identifier" && /^(db|sql)$/.test(tag.name)) texts.push(...quasi.quasis);
      },
    }).visit(parseSync(id, code).program);
    let made = "";
    let at = 0;
    for (const { start, end } of texts.sort((one, other) => one.start - other.start)) {
      const text = code.slice(start, end);
      if (text.includes("--")) throw new Error(`${id}: a comment in a statement would end it.`);
      made += code.slice(at, start) + text.replace(/\s*\n\s*/g, " ");
      at = end;
    }
    return { code: made + code.slice(at), map: null };
  },
};

/** What a field of the desk's answers means, as a sentence of the API's description and nothing else beside it. */
const SENTENCE = /\s*\.openapi\(\{\s*description:\s*"(?:[^"\\]|\\.)*",?\s*\}\)/g;

/** The desk's own fields are told in words by the other host only: its page needs none of them. Saves 5 KiB. */
const fewerSentences: Plugin = {
  name: "fewer-sentences",
  enforce: "pre",
  transform: (code, id) =>
    id.startsWith(resolve("src/desk")) ? { code: code.replace(SENTENCE, ""), map: null } : null,
};

const bare = new Set(builtinModules);
/** workerd knows Node's own modules by their full names. */
const ownModules: Plugin = {
  name: "own-modules",
  enforce: "pre",
  resolveId(id) {
    if (bare.has(id)) return { id: `node:${id}`, external: true };
    return /^(node|cloudflare):/.test(id) ? { id, external: true } : null;
  },
};

const putInPlace: Plugin = {
  name: "put-in-place",
  async writeBundle() {
    await mkdir(PLACE, { recursive: true });
    await rename(join(OWN, FILE), join(PLACE, FILE));
    await rm(OWN, { recursive: true });
  },
};

/** The service for Cloudflare Workers as one file, `dist/worker/worker.js`. `wrangler.toml` has it built before it goes anywhere. */
export default defineConfig({
  publicDir: false,
  plugins: [ownModules, packed, onOneLine, fewerSentences, without, putInPlace],
  builder: {
    buildApp: async ({ build, environments }) => void (environments.worker && (await build(environments.worker))),
  },
  environments: {
    worker: {
      consumer: "server",
      keepProcessEnv: true,
      resolve: {
        noExternal: true,
        conditions: ["workerd", "worker", "browser"],
        mainFields: ["browser", "module", "main"],
        builtins: [],
      },
      build: {
        outDir: OWN,
        target: "esnext",
        minify: "oxc",
        rolldownOptions: {
          // The loader of JavaScript in articles' heads, which nothing calls and which falls out.
          checks: { eval: false },
          platform: "browser",
          // No getter of ours or of a package's does anything that counts.
          treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
          input: { worker: "src/hosts/worker.ts" },
          output: { format: "esm", entryFileNames: FILE, codeSplitting: false, comments: { legal: false } },
        },
      },
    },
  },
});
