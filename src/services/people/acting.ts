import type { Clock, Locale } from "../../base/index.ts";
import type { Objected, OrderOffer } from "../../capabilities/index.ts";
import {
  type ActingParts,
  actsOnOrder,
  confirmAct,
  noteReturn,
  type Proposed,
  proposeAct,
  undoOnOrder,
} from "../../conversation/index.ts";
import type { ActingPort, ActRefusal, ActsAnswer } from "../../desk/index.ts";
import type { Wording } from "../../wording/index.ts";
import { doneHere } from "../desk-done.ts";
import type { ReadShop } from "../shop.ts";

/** What the desk's acting for customers is made of. */
export interface DeskActingParts extends Omit<ActingParts, "shop"> {
  clock: Clock;
  shop: ReadShop;
  /** Hears that something waits in the outbox, once that is committed. */
  onPost?: (what: "letter" | "message") => void;
}

/** Acting for customers, as the desk needs it. */
export function makeActingPort(parts: DeskActingParts): ActingPort {
  const { db, clock, shop, wording, hasMail, onPost } = parts;
  const done = (order: string) => doneHere({ db, shop, at: clock() }, { order });
  return {
    async acts(order, { locale, conversation = null }) {
      const acting = { order, staff: "", locale, conversation, at: clock() };
      const [{ customer, told, offers }, before] = await Promise.all([actsOnOrder(parts, acting), done(order)]);
      return {
        ...{ customer, told: told && { by: told.by, locale: told.locale }, currency: offers?.currency ?? null },
        ...{ delivery: offers?.delivery ?? null, home: offers?.home ?? null, done: before },
        acts: (offers?.offers ?? []).map((offer) => offerOf(wording, locale, offer)),
      };
    },
    async propose(order, { locale, conversation = null, change }, staff) {
      const acting = { order, staff, locale, conversation, at: clock() };
      const proposed = await proposeAct(parts, acting, change);
      return proposed.kind === "proposal"
        ? { kind: "proposal", proposal: proposalOf(proposed) }
        : { kind: "refused", refused: refusalOf(wording, locale, proposed.objected) };
    },
    async confirm(order, id, { locale, tell, staff }) {
      const acting = { order, staff, locale, conversation: null, at: clock() };
      const confirmed = await confirmAct(parts, acting, { id, tells: tell });
      if (confirmed.kind === "refused")
        return { kind: "refused", refused: refusalOf(wording, locale, confirmed.objected) };
      if (confirmed.kind === "changed") return { kind: "changed", proposal: proposalOf(confirmed.proposal) };
      if (confirmed.told) onPost?.(confirmed.told === "email" ? "letter" : "message");
      return { kind: "done", told: confirmed.told };
    },
    async noteReturn(order, { id, step, tell, staff }) {
      const acting = { order, staff, locale: "en" as const, conversation: null, at: clock() };
      const { told } = await noteReturn(parts, acting, { id, step, tells: tell });
      if (told) onPost?.(told === "email" ? "letter" : "message");
      return { told };
    },
    async undo(order, { act, staff }) {
      const { mailed } = await undoOnOrder(db, { shop, wording, hasMail }, { order, done: act, staff, at: clock() });
      onPost?.(mailed ? "letter" : "message");
      return done(order);
    },
  };
}

const refusalOf = (wording: Wording, locale: Locale, { why, saying, rule }: Objected): ActRefusal => ({
  ...{ why, text: wording.say(locale, saying), rule },
});

function offerOf(
  wording: Wording,
  locale: Locale,
  { ways, goods, refused, ...offer }: OrderOffer,
): ActsAnswer["acts"][number] {
  return {
    ...offer,
    refused: refused && refusalOf(wording, locale, refused),
    goods: goods.map((one) => ({ ...one, refused: one.refused && refusalOf(wording, locale, one.refused) })),
    ways: ways.map(({ key, label }) => ({ key, label: wording.say(locale, label) })),
  };
}

const proposalOf = ({ id, change, text, told, expiresAt }: Proposed) => ({
  ...{ id, action: change.action, text, told, expiresAt: expiresAt.toISOString() },
});
