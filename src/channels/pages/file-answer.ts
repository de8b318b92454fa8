import { ENOUGH, shownType } from "../../files/index.ts";

/** A file that somebody sent in a chat: under which name, if any, and its bytes. */
export interface GivenFile {
  name: string | null;
  body: ReadableStream<Uint8Array>;
}

/**
 * The answer that gives a stranger's file out. It runs nowhere: its type is that of its first bytes, pictures, sound and videos may be
 * shown, and all else is to be saved. `range` is the header of that name: who plays sound or a video asks for parts (RFC 9110, 14).
 */
export async function fileAnswer({ name, body }: GivenFile, range: string | undefined): Promise<Response> {
  const { first, whole } = await peek(body);
  const type = shownType(first);
  const headers = {
    "Content-Type": type ?? "application/octet-stream",
    "Content-Disposition": `${type ? "inline" : "attachment"}; ${filename(name ?? "file")}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, max-age=3600",
  };
  if (!type || type.startsWith("image/")) return new Response(whole, { headers });
  return part(whole, range, { ...headers, "Accept-Ranges": "bytes" });
}

/** The part that was asked for, or everything where none was, or the question is none that we read. */
async function part(
  whole: ReadableStream<Uint8Array>,
  range: string | undefined,
  headers: Record<string, string>,
): Promise<Response> {
  const [, from, to = ""] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (from === undefined) return new Response(whole, { headers });
  const bytes = new Uint8Array(await new Response(whole).arrayBuffer());
  const [start, end] = [Number(from), Math.min(to === "" ? Number.POSITIVE_INFINITY : Number(to), bytes.length - 1)];
  if (start > end)
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${bytes.length}` } });
  return new Response(bytes.subarray(start, end + 1), {
    status: 206,
    headers: { ...headers, "Content-Range": `bytes ${start}-${end}/${bytes.length}` },
  });
}

/** What says under which name an answer is to be saved (RFC 6266): a plain name for old programs, and the real one. */
export function filename(name: string): string {
  const plain = name.replace(/[^\w. -]/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The beginning of a stream, and the stream with it. */
async function peek(
  body: ReadableStream<Uint8Array>,
): Promise<{ first: Uint8Array; whole: ReadableStream<Uint8Array> }> {
  const reader = body.getReader();
  let first = new Uint8Array();
  for (let ended = false; !ended && first.length < ENOUGH; ) {
    const { value, done } = await reader.read();
    ended = done;
    if (value) first = joined(first, value);
  }
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first),
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { first, whole };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
