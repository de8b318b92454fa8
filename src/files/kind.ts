/** What a file is to who reads a chat. */
export type KeptWhat = "photo" | "video" | "audio" | "document";

/** A kind of file that is taken: its type, and how its name may end. */
export interface FileKind {
  what: KeptWhat;
  type: string;
  endings: readonly [string, ...string[]];
}

/** How files begin (https://en.wikipedia.org/wiki/List_of_file_signatures), each at its place. */
const SIGNATURES: [at: number, bytes: string, kind: FileKind][] = [
  [0, "\xff\xd8\xff", { what: "photo", type: "image/jpeg", endings: ["jpg", "jpeg"] }],
  [0, "\x89PNG\r\n\x1a\n", { what: "photo", type: "image/png", endings: ["png"] }],
  [8, "WEBP", { what: "photo", type: "image/webp", endings: ["webp"] }],
  [0, "GIF8", { what: "document", type: "image/gif", endings: ["gif"] }],
  [4, "ftyphei", { what: "document", type: "image/heic", endings: ["heic", "heif"] }],
  [4, "ftypM4A", { what: "audio", type: "audio/mp4", endings: ["m4a"] }],
  [4, "ftyp", { what: "video", type: "video/mp4", endings: ["mp4", "m4v", "mov"] }],
  [0, "\x1aE\xdf\xa3", { what: "video", type: "video/webm", endings: ["webm"] }],
  [0, "OggS", { what: "audio", type: "audio/ogg", endings: ["ogg", "oga", "opus"] }],
  [8, "WAVE", { what: "audio", type: "audio/wav", endings: ["wav"] }],
  [0, "ID3", { what: "audio", type: "audio/mpeg", endings: ["mp3"] }],
  [0, "\xff\xfb", { what: "audio", type: "audio/mpeg", endings: ["mp3"] }],
  [0, "%PDF-", { what: "document", type: "application/pdf", endings: ["pdf"] }],
];

/** An office's documents are archives; no other archive is taken. */
const OFFICE: FileKind = { what: "document", type: "application/zip", endings: ["docx", "xlsx", "pptx", "odt", "ods"] };
const PLAIN: FileKind = { what: "document", type: "text/plain", endings: ["txt", "csv"] };

/** As many bytes tell what a file is. */
export const ENOUGH = 12;

/** What a file is by how its bytes begin; null where they tell nothing. */
function kindOfBeginning(bytes: Uint8Array): FileKind | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, ENOUGH));
  return SIGNATURES.find(([at, signature]) => beginning.startsWith(signature, at))?.[2] ?? null;
}

/** What a whole file is, by its bytes; its name decides only between an office's document and any archive. Null: it is not taken. */
export function kindOf(bytes: Uint8Array, name: string): FileKind | null {
  const known = kindOfBeginning(bytes);
  if (known) return known;
  const ending = endingOf(name);
  if (OFFICE.endings.includes(ending)) return isArchive(bytes) ? OFFICE : null;
  return PLAIN.endings.includes(ending) && isPlain(bytes) ? PLAIN : null;
}

/** How a name ends, without its dot; "" where it has no ending. */
export const endingOf = (name: string): string => /\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? "";

const isArchive = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 4)) === "PK\x03\x04";

function isPlain(bytes: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\n\r\t]/u.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** What a browser may show or play of what a stranger sent; all else is to be saved. */
const SHOWN = /^(?:image\/(?:jpeg|png|gif|webp)|audio\/|video\/)/;

/** The type under which a browser may show a file, by how its bytes begin; null for what is to be saved. */
export function shownType(bytes: Uint8Array): string | null {
  const type = kindOfBeginning(bytes)?.type ?? null;
  return type && SHOWN.test(type) ? type : null;
}
