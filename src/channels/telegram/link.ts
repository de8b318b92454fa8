/** An address as Telegram can link it: absolute, of the web; a path of ours under `publicUrl`. Null for any other. */
export function absoluteLink(address: string | null, publicUrl: string | undefined): string | null {
  const url = address === null ? null : URL.parse(address, publicUrl);
  // Telegram makes no link to a name without a dot, such as localhost.
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") ? url.href : null;
}
