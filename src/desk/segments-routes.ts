import { createRoute, z } from "@hono/zod-openapi";
import { answers, body, common } from "./described.ts";
import { problems } from "./problem.ts";
import {
  Journal,
  JournalQuery,
  LocaleQuery,
  Members,
  MembersQuery,
  NewSegment,
  PinRequest,
  Pins,
  ReadyMades,
  RestoreRequest,
  Segment,
  SegmentChange,
  Segments,
  SegmentsQuery,
  Versions,
} from "./segments-wire.ts";

const root = "/api/desk/segments";
const one = `${root}/{id}` as const;
const params = z.object({ id: z.guid().toLowerCase() });
const wrong = problems(400, 401, 403, 404, 409);
const query = LocaleQuery;

/** The routes of saved segments, as they are described. */
export const routes = {
  list: createRoute({
    ...common,
    method: "get",
    path: root,
    summary: "Saved segments, by name",
    request: { query: SegmentsQuery },
    responses: { 200: answers("The segments", Segments), ...wrong },
  }),
  save: createRoute({
    ...common,
    method: "post",
    path: root,
    summary: "Save a segment and find its members",
    description: "Refused (`name_taken`) where another one is called so.",
    request: { query, body: body(NewSegment) },
    responses: { 201: answers("The segment", Segment), ...wrong },
  }),
  readyMade: createRoute({
    ...common,
    method: "get",
    path: `${root}/ready-made`,
    summary: "Segments that most shops ask for",
    request: { query },
    responses: { 200: answers("To be opened, and saved", ReadyMades), ...wrong },
  }),
  saveReadyMade: createRoute({
    ...common,
    method: "post",
    path: `${root}/ready-made/{key}`,
    summary: "Save a ready-made segment",
    description: "Once: the same again answers the one that is there, whatever became of it.",
    request: { query, params: z.object({ key: z.string().max(100) }) },
    responses: { 200: answers("The segment", Segment), ...wrong },
  }),
  read: createRoute({
    ...common,
    method: "get",
    path: one,
    summary: "One segment",
    request: { params, query },
    responses: { 200: answers("The segment", Segment), ...wrong },
  }),
  change: createRoute({
    ...common,
    method: "patch",
    path: one,
    summary: "Rename or change a segment",
    description: "Makes a new version. Members are found anew where the definition or the kind is another one.",
    request: { params, query, body: body(SegmentChange) },
    responses: { 200: answers("The segment as it is now", Segment), ...wrong },
  }),
  archive: createRoute({
    ...common,
    method: "delete",
    path: one,
    summary: "Archive a segment",
    description:
      "Its name is free again, and nobody joins or leaves it. Refused (`used_elsewhere`) where another is defined by it.",
    request: { params },
    responses: { 204: { description: "Done" }, ...wrong },
  }),
  unarchive: createRoute({
    ...common,
    method: "post",
    path: `${one}/unarchive`,
    summary: "Take an archived segment out again",
    description:
      "Who is in it is found anew, of a dynamic one. Refused (`name_taken`) where another is called so by now, and (`unknown_segment`) where one that it is defined by is archived.",
    request: { params, query },
    responses: { 200: answers("The segment as it is now", Segment), ...wrong },
  }),
  versions: createRoute({
    ...common,
    method: "get",
    path: `${one}/versions`,
    summary: "What a segment was, newest first",
    request: { params, query },
    responses: { 200: answers("The versions", Versions), ...wrong },
  }),
  restore: createRoute({
    ...common,
    method: "post",
    path: `${one}/restore`,
    summary: "Make a new version that is equal to an old one",
    request: { params, query, body: body(RestoreRequest) },
    responses: { 200: answers("The segment as it is now", Segment), ...wrong },
  }),
  members: createRoute({
    ...common,
    method: "get",
    path: `${one}/members`,
    summary: "Who is in it",
    request: { params, query: MembersQuery },
    responses: { 200: answers("A page of them", Members), ...wrong },
  }),
  pins: createRoute({
    ...common,
    method: "get",
    path: `${one}/pins`,
    summary: "Whom somebody keeps in it or out of it",
    request: { params },
    responses: { 200: answers("The pins, newest first", Pins), ...wrong },
  }),
  pin: createRoute({
    ...common,
    method: "post",
    path: `${one}/pins`,
    summary: "Keep customers in or out, whatever the definition says",
    request: { params, body: body(PinRequest) },
    responses: { 204: { description: "Done" }, ...wrong },
  }),
  journal: createRoute({
    ...common,
    method: "get",
    path: `${one}/journal`,
    summary: "Who joined and who left, newest first",
    description: "Those whom it began with are not in it.",
    request: { params, query: JournalQuery },
    responses: { 200: answers("A page of it", Journal), ...wrong },
  }),
  export: createRoute({
    ...common,
    method: "get",
    path: `${one}/export.csv`,
    summary: "The members as CSV",
    description: "Names and contacts only for roles that see customers. The audit says who took it, and of how many.",
    request: { params },
    responses: { 200: { description: "The file", content: { "text/csv": { schema: z.string() } } }, ...wrong },
  }),
};
