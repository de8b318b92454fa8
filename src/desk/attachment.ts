/** What says that an answer is to be saved, and as what (RFC 6266): a plain name for old programs, and the real one. */
export const attachment = (name: string): string => `attachment; ${filename(name)}`;

/** The name alone. */
export function filename(name: string): string {
  const plain = name.replace(/[^\w. -]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
