import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { EVENT_KINDS, type EventKind } from "../../integrations/index.ts";

const change = { action: z.string(), by: z.string().openapi({ description: "customer, staff or system" }) };
const members = { segment: z.string(), name: z.string(), customers: z.array(z.string()) };
const conversation = { conversation: z.string(), reason: z.string().optional() };

const DATA: Record<EventKind, [summary: string, data: z.ZodRawShape]> = {
  "order.changed": ["An order, its goods, a return or an exchange was changed here", { ...change, order: z.string() }],
  "customer.changed": ["A customer's card or consents were changed here", { ...change, customer: z.string() }],
  "conversation.handed_off": ["A conversation waits for a person", conversation],
  "conversation.closed": ["A conversation was closed", conversation],
  "segment.joined": ["Customers joined a dynamic segment", members],
  "segment.left": ["Customers left a dynamic segment", members],
};

/** Describes what webhooks bring, beside the routes. */
export function describeEvents(app: OpenAPIHono): void {
  for (const kind of EVENT_KINDS) {
    const [summary, data] = DATA[kind];
    const body = z.object({ type: z.literal(kind), timestamp: z.iso.datetime(), data: z.object(data) });
    app.openAPIRegistry.registerWebhook({
      ...{ method: "post", path: kind, summary, tags: ["Webhooks"] },
      description: "Signed as standardwebhooks.com says: webhook-id, webhook-timestamp, webhook-signature.",
      request: { body: { content: { "application/json": { schema: body } } } },
      responses: { 200: { description: "Taken; any other status brings it again" } },
    });
  }
}
