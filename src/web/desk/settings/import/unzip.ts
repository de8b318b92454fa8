/**
 * What the reader of XLSX takes of the package `fflate`, by the browser's own means: `vite.config.ts` puts this in its place. That package
 * unpacks larger files in workers made of text, which the page's content policy does not let in.
 */

type Files = Record<string, Uint8Array>;

/** The files of a ZIP archive, by their paths. */
export function unzip(archive: Uint8Array, done: (error: Error | null, files: Files) => void): void {
  unpack(archive).then(
    (files) => done(null, files),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), {}),
  );
}

/** Bytes as the text that they are in UTF-8. */
export const strFromU8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const DEFLATED = 8;

async function unpack(archive: Uint8Array): Promise<Files> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  const files: Files = {};
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameBytes = view.getUint16(at + 28, true);
    const name = strFromU8(archive.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    files[name] = await contentOf(archive, view, at);
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** Where the end of the archive's list is told; it stands last, before a comment. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw Object.assign(new Error("this is no ZIP archive"), { code: 0 });
}

async function contentOf(archive: Uint8Array, view: DataView, entry: number): Promise<Uint8Array> {
  const local = view.getUint32(entry + 42, true);
  const begin = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = archive.slice(begin, begin + view.getUint32(entry + 20, true));
  if (view.getUint16(entry + 10, true) !== DEFLATED) return packed;
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
