import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join, resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { LOCALES } from "./src/base/index.ts";
import { LEFT_OUT, NEVER_CALLED } from "./src/hosts/worker/left-out.ts";

const PLACE = "dist/worker";
/** Two builds at once must not write one file: each has a folder of its own, and what is whole is put in its place. */
const OWN = `${PLACE}-${process.pid}`;
const FILE = "worker.js";

/** Words travel with the program: the policy and the prompts of language models. */
const texts: Plugin = {
  name: "texts",
  enforce: "pre",
  async load(id) {
    if (!/(\/policy\.yaml|\/prompts\/[^/]+\.md)$/.test(id)) return null;
    return { code: `export default ${JSON.stringify(await readFile(id, "utf8"))}`, moduleType: "js" };
  },
};

const REPLIES = "\0replies";

/**
 * Replies travel as one table of messages, each in its languages side by side, of which a file's text is made again: gzip looks back
 * 32 KiB, which is less than one file, and finds what they share only so. 75 KiB instead of 85 of 980 messages.
 */
const replies: Plugin = {
  name: "replies",
  enforce: "pre",
  resolveId: (id) => (id === REPLIES ? id : null),
  async load(id) {
    if (id.endsWith(".ftl")) {
      const at = LOCALES.findIndex((locale) => id.endsWith(`/${locale}.ftl`));
      if (at < 0) throw new Error(`${id} is in no language that Beseda speaks.`);
      return {
        code: `import { textOf } from ${JSON.stringify(REPLIES)}; export default textOf(${at});`,
        moduleType: "js",
      };
    }
    if (id !== REPLIES) return null;
    const files = LOCALES.map((locale) => readFile(`knowledge-base/replies/${locale}.ftl`, "utf8"));
    const all = (await Promise.all(files)).map((file) => new Map(messagesOf(file)));
    const keys = [...new Set(all.flatMap((messages) => [...messages.keys()]))];
    const table = keys.map((key) => [key, ...all.map((messages) => messages.get(key) ?? null)]);
    const join = "all.flatMap((one) => (one[at + 1] === null ? [] : [one[0] + one[at + 1]])).join('\\n')";
    return { code: `const all = ${JSON.stringify(table)}; export const textOf = (at) => ${join};`, moduleType: "js" };
  },
};

/** The messages of a file of Fluent: the name of each, and what stands behind it. Comments are left out. */
const messagesOf = (file: string): [name: string, rest: string][] =>
  file
    .replace(/^#.*\n/gm, "")
    .split(/\n(?=-?[a-z])/i)
    .flatMap((part) => {
      const [, name, rest] = /^\s*(-?[a-z][\w-]*)(\s*=[\s\S]*?)\s*$/i.exec(part) ?? [];
      return name !== undefined && rest !== undefined ? [[name, rest] as [string, string]] : [];
    });

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
  plugins: [ownModules, texts, replies, without, putInPlace],
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
