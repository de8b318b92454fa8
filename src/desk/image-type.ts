const SIGNATURES: [type: string, at: number, bytes: string][] = [
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
];

/** The type of a picture that a browser may show, by how its bytes begin (12 are enough); null for everything else. */
export function imageType(bytes: Uint8Array): string | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, 12));
  return SIGNATURES.find(([, at, signature]) => beginning.startsWith(signature, at))?.[0] ?? null;
}
