import type { OpenAPIHono } from "@hono/zod-openapi";
import { errorFields, type Locale, type Log } from "../base/index.ts";
import { may, type StaffMember } from "../staff/index.ts";
import { attachment } from "./attachment.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import type { SegmentsPort, Teller } from "./segments-port.ts";
import { routes } from "./segments-routes.ts";

/** Saved segments: what they are, who is in them, and who was. */
export function addSegments(app: OpenAPIHono<DeskEnv>, { segments, log }: DeskOptions): void {
  app.use("/api/desk/segments/:id/*", async (c, next) => {
    await segments.discreet(c.var.me.role, { id: c.req.param("id") });
    await next();
  });
  addDefinitions(app, segments);
  addPeople(app, segments);
  addExport(app, segments, log);
}

const teller = (me: StaffMember, { locale }: { locale: Locale }): Teller => ({ staff: me.id, locale });

/** Who works with segments may not see who people are without the part of the desk that shows customers. */
const personal = (me: StaffMember): boolean => may(me.role, "customers.personal");
const byOf = (me: StaffMember) => ({ staff: me.id, personal: personal(me) });

function addDefinitions(app: OpenAPIHono<DeskEnv>, segments: SegmentsPort): void {
  app.openapi(routes.list, async (c) => {
    const { archived } = c.req.valid("query");
    return c.json({ segments: await segments.list(archived, c.var.me.role) }, 200);
  });
  app.openapi(routes.save, async (c) => {
    const by = teller(c.var.me, c.req.valid("query"));
    const segment = c.req.valid("json");
    await segments.discreet(c.var.me.role, segment);
    return c.json(await segments.save(segment, by), 201);
  });
  app.openapi(routes.readyMade, async (c) => {
    const { locale } = c.req.valid("query");
    return c.json({ readyMade: await segments.readyMade(locale) }, 200);
  });
  app.openapi(routes.saveReadyMade, async (c) => {
    const by = teller(c.var.me, c.req.valid("query"));
    return c.json(await segments.saveReadyMade(c.req.valid("param").key, by), 200);
  });
  app.openapi(routes.read, async (c) => {
    const { locale } = c.req.valid("query");
    return c.json(await segments.read(c.req.valid("param").id, locale), 200);
  });
  app.openapi(routes.change, async (c) => {
    const by = teller(c.var.me, c.req.valid("query"));
    const change = c.req.valid("json");
    await segments.discreet(c.var.me.role, change);
    return c.json(await segments.change(c.req.valid("param").id, change, by), 200);
  });
  app.openapi(routes.archive, async (c) => {
    await segments.archive(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.unarchive, async (c) => {
    const by = teller(c.var.me, c.req.valid("query"));
    return c.json(await segments.unarchive(c.req.valid("param").id, by), 200);
  });
  app.openapi(routes.versions, async (c) => {
    const { locale } = c.req.valid("query");
    return c.json({ versions: await segments.versions(c.req.valid("param").id, { locale, role: c.var.me.role }) }, 200);
  });
  app.openapi(routes.restore, async (c) => {
    const by = teller(c.var.me, c.req.valid("query"));
    const { version } = c.req.valid("json");
    const { id } = c.req.valid("param");
    await segments.discreet(c.var.me.role, { id, version });
    return c.json(await segments.restore(id, version, by), 200);
  });
}

function addPeople(app: OpenAPIHono<DeskEnv>, segments: SegmentsPort): void {
  app.openapi(routes.members, async (c) => {
    const page = c.req.valid("query");
    return c.json(await segments.members(c.req.valid("param").id, page, byOf(c.var.me)), 200);
  });
  app.openapi(routes.pins, async (c) => {
    return c.json({ pins: await segments.pins(c.req.valid("param").id, personal(c.var.me)) }, 200);
  });
  app.openapi(routes.pin, async (c) => {
    await segments.pin(c.req.valid("param").id, c.req.valid("json"), c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(routes.journal, async (c) => {
    const page = c.req.valid("query");
    return c.json({ entries: await segments.journal(c.req.valid("param").id, page, personal(c.var.me)) }, 200);
  });
}

function addExport(app: OpenAPIHono<DeskEnv>, segments: SegmentsPort, log: Log): void {
  app.openapi(routes.export, async (c) => {
    const { name, parts } = await segments.export(c.req.valid("param").id, byOf(c.var.me));
    return new Response(streamOf(parts, log), {
      headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": attachment(`${name}.csv`) },
    });
  });
}

/** A part is made when the one before was taken: by this request still, whose database it is. */
function streamOf(parts: AsyncIterable<string>, log: Log): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const pour = async () => {
    for await (const part of parts) await writer.write(encoder.encode(part));
    await writer.close();
  };
  // Who left is written to no more; where it failed, the file is to be seen as broken.
  void pour().catch((error: unknown) => {
    log.warn("segment_export_ended", errorFields(error));
    return writer.abort(error).catch(() => undefined);
  });
  return readable;
}
