import type { Happenings } from "../definition.ts";
import { amongThem, type Context, compared, type Facts, inWindow } from "./context.ts";
import { type GoodsRow, goodsAre, holds } from "./goods.ts";
import { orderFacts } from "./orders.ts";
import { type Sql, some, sql } from "./sql.ts";

type Of<Name extends Happenings["source"]> = Extract<Happenings, { source: Name }>;

/** The rows of happenings: of orders one an order. */
export function factsOf(of: Happenings, context: Context): Facts {
  const facts = rowsOf(of, context);
  const window = of.source === "orders" ? [] : inWindow(facts.at, of.window, context);
  return { ...facts, where: [...facts.where, ...window, ...amongThem(facts.customer, context)] };
}

function rowsOf(of: Happenings, context: Context): Facts {
  switch (of.source) {
    case "orders":
      return orderFacts(of, context);
    case "returns":
      return returnFacts(of);
    case "messages":
      return messageFacts(of);
    case "visits":
      return visitFacts(of);
    case "tickets":
      return ticketFacts(of);
    case "nps":
      return {
        from: sql`nps n`,
        where: of.score ? [compared(sql`n.score`, of.score)] : [],
        customer: sql`n.customer_id`,
        at: sql`n.at`,
        id: sql`n.at`,
        score: sql`n.score`,
      };
    case "ratings":
      return {
        from: sql`ratings g`,
        where: of.value ? [compared(sql`g.value`, of.value)] : [],
        customer: sql`g.customer_id`,
        at: sql`g.at`,
        id: sql`g.id`,
        score: sql`g.value`,
      };
  }
}

const RETURNED: GoodsRow = {
  key: sql`r.sku`,
  column: sql`v.sku`,
  price: (is) =>
    sql`exists (select from order_lines l where l.order_id = r.order_id and l.sku = r.sku
      and ${compared(sql`l.unit_price`, is)})`,
};

function returnFacts({ items, reason, refunded }: Of<"returns">): Facts {
  return {
    from: sql`returns r join orders o on o.id = r.order_id`,
    where: [
      sql`r.withdrawn_at is null`,
      ...goodsAre(RETURNED, items),
      ...(reason ? [some(reason.map((text) => holds(sql`r.reason`, text)))] : []),
      ...(refunded === undefined ? [] : [refunded ? sql`r.refunded_at is not null` : sql`r.refunded_at is null`]),
    ],
    customer: sql`o.customer_id`,
    at: sql`r.requested_at`,
    id: sql`r.id`,
  };
}

const STATES: Record<Of<"messages">["state"], Sql[]> = {
  sent: [],
  delivered: [sql`e.delivered_at is not null`],
  opened: [sql`e.opened_at is not null`],
  not_opened: [sql`e.opened_at is null`],
  ignored: [sql`e.delivered_at is not null`, sql`e.opened_at is null`],
  clicked: [sql`e.clicked_at is not null`],
  not_clicked: [sql`e.clicked_at is null`],
};

const messageFacts = ({ campaigns, channels, state }: Of<"messages">): Facts => ({
  from: sql`campaign_events e`,
  where: [
    ...(campaigns ? [sql`e.campaign = any(${campaigns}::text[])`] : []),
    ...(channels ? [sql`e.channel = any(${channels}::text[])`] : []),
    ...STATES[state],
  ],
  customer: sql`e.customer_id`,
  at: sql`e.sent_at`,
  id: sql`e.id`,
});

/** What was looked at was not sold: its price is the catalogue's. */
const LOOKED_AT: GoodsRow = {
  key: sql`s.sku`,
  column: sql`v.sku`,
  price: (is) => sql`exists (select from variants w where w.sku = s.sku and ${compared(sql`w.price`, is)})`,
};

const visitFacts = ({ visits, items }: Of<"visits">): Facts => ({
  from: sql`visits s`,
  where: [...(visits ? [sql`s.kind = any(${visits}::text[])`] : []), ...goodsAre(LOOKED_AT, items)],
  customer: sql`s.customer_id`,
  at: sql`s.at`,
  id: sql`s.id`,
});

const ticketFacts = ({ topics, open, rating }: Of<"tickets">): Facts => ({
  from: sql`tickets t`,
  where: [
    ...(topics ? [sql`t.topic = any(${topics}::text[])`] : []),
    ...(open === undefined ? [] : [open ? sql`t.closed_at is null` : sql`t.closed_at is not null`]),
    ...(rating ? [compared(sql`t.rating`, rating)] : []),
  ],
  customer: sql`t.customer_id`,
  at: sql`t.opened_at`,
  id: sql`t.id`,
  score: sql`t.rating`,
});
