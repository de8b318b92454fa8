import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

const TEXTS = /\.(js|css|html|svg)$/;
/** Smaller files do not get smaller on the line. */
const LEAST_BYTES = 1_024;

/** Puts a compressed copy beside each text, once and as small as it gets: packing at each request is slower and packs less. */
export const packed = (): Plugin => ({
  name: "packed",
  async writeBundle({ dir = "" }, bundle) {
    const texts = Object.keys(bundle).filter((name) => TEXTS.test(name));
    await Promise.all(texts.map((name) => pack(join(dir, name))));
    // Where the files are given out by Cloudflare, it packs them itself.
    await writeFile(join(dir, ".assetsignore"), "*.br\n*.gz\n");
  },
});

async function pack(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

/** What a phone keeps the desk by: the manifest and its icons. Their addresses are in the manifest, so they have no hash. */
const INSTALLED = { from: new URL("src/web/desk/installed/", import.meta.url), to: "desk/" };

/** Names in a page what its first script will load in any case, so that it comes beside that script and not after it; puts {@link INSTALLED} beside. */
export function named(page: string, module: string): Plugin {
  return {
    name: "named",
    async generateBundle() {
      if (this.environment.name !== "client") return;
      for (const name of await readdir(INSTALLED.from)) {
        const source = await readFile(new URL(name, INSTALLED.from));
        this.emitFile({ type: "asset", fileName: `${INSTALLED.to}${name}`, source });
      }
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { path, bundle }) {
        if (path !== page || !bundle) return [];
        const files = Object.values(bundle).filter((file) => file.type === "chunk");
        const first = files.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
        const all = [...withImports(first, new Map(files.map((file) => [file.fileName, file])))];
        const link = (rel: string, file: string) => ({
          tag: "link",
          injectTo: "head" as const,
          attrs: { rel, crossorigin: true, href: `/${file}` },
        });
        const styles = new Set(all.flatMap((file) => [...(file.viteMetadata?.importedCss ?? [])]));
        return [
          ...all.map(({ fileName }) => link("modulepreload", fileName)),
          ...[...styles].map((file) => link("stylesheet", file)),
        ].filter(({ attrs }) => !html.includes(attrs.href));
      },
    },
  };
}

/** A piece of code with all pieces that it imports. */
function withImports(
  first: Rolldown.OutputChunk | undefined,
  pieces: ReadonlyMap<string, Rolldown.OutputChunk>,
): Set<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>();
  const add = (piece: Rolldown.OutputChunk | undefined) => {
    if (!piece || piece.isEntry || found.has(piece)) return;
    found.add(piece);
    for (const name of piece.imports) add(pieces.get(name));
  };
  add(first);
  return found;
}
