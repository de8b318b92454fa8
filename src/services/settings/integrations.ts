import { type Clock, newId, Refused } from "../../base/index.ts";
import type { Config } from "../../config.ts";
import { type AuditAction, atomically, audit, type Database } from "../../database/index.ts";
import type { Integrations, IntegrationsPort } from "../../desk/index.ts";
import {
  beginEvents,
  bring,
  deliveriesOf,
  dropWebhook,
  EVENT_KINDS,
  keepWebhook,
  keysOf,
  makeKey,
  newSecret,
  revokeKey,
  type Webhook,
  type WebhookDelivery,
  webhookOf,
  webhooksOf,
  webhookUrl,
} from "../../integrations/index.ts";
import type { Seal } from "../../settings/index.ts";

/** What other systems are joined with. */
export interface IntegrationsParts {
  db: Database;
  config: Config;
  clock: Clock;
  seal: Seal;
  /** Sends calls that wait. */
  onCall(): void;
}

const LISTED = 50;
const MOST = 20;

/** Under this name a webhook's secret is sealed. */
export const sealName = (id: string): string => `webhook ${id}`;

/** Other systems as the desk joins them. */
export function makeIntegrationsPort(parts: IntegrationsParts): IntegrationsPort {
  const { db, clock } = parts;
  return {
    read: () => read(db),
    makeWebhook: (draft, staff) => make(parts, draft, staff),
    async changeWebhook(id, change, staff) {
      const before = await known(db, id);
      if (change.url !== undefined) checked(parts, change.url);
      const after = { ...before, ...change };
      await atomically(db, async () => {
        await keepWebhook(db, after);
        await beginEvents(db, clock());
        await note(parts, staff, { action: "change_webhook", key: id, before: told(before), after: told(after) });
      });
    },
    async dropWebhook(id, staff) {
      const before = await known(db, id);
      await atomically(db, async () => {
        await dropWebhook(db, id, clock());
        await note(parts, staff, { action: "drop_webhook", key: id, before: told(before), after: null });
      });
    },
    async test(id) {
      const webhook = await known(db, id);
      const at = clock();
      const event = { id: `test-${newId(at)}`, kind: "test" as const, at, data: {} };
      await atomically(db, () => bring(db, [{ webhook, event }], at));
      parts.onCall();
    },
    async deliveries(id) {
      await known(db, id);
      return { deliveries: (await deliveriesOf(db, id, LISTED)).map(wireDelivery) };
    },
    async makeKey({ name, scope }, staff) {
      const at = clock();
      return atomically(db, async () => {
        const made = await makeKey(db, { name, scope, staff, at });
        await note(parts, staff, { action: "make_key", key: made.id, before: null, after: { name, scope } });
        return made;
      });
    },
    async revokeKey(id, staff) {
      await atomically(db, async () => {
        if (!(await revokeKey(db, id, clock()))) throw new Refused("not_found", "There is no such key that holds.");
        await note(parts, staff, { action: "revoke_key", key: id, before: null, after: { revoked: true } });
      });
    },
  };
}

async function known(db: Database, id: string): Promise<Webhook> {
  const webhook = await webhookOf(db, id);
  if (!webhook) throw new Refused("not_found", "There is no such webhook.");
  return webhook;
}

const checked = ({ config }: IntegrationsParts, url: string) => webhookUrl(url, config.WEBHOOKS_TO_PRIVATE === "yes");

async function make(
  parts: IntegrationsParts,
  draft: Pick<Webhook, "name" | "url" | "kinds">,
  staff: string,
): Promise<{ id: string; secret: string }> {
  const { db, clock, seal } = parts;
  checked(parts, draft.url);
  const [at, secret] = [clock(), newSecret()];
  const id = newId(at);
  const webhook = {
    ...draft,
    id,
    secret: await seal.close(sealName(id), secret),
    active: true,
    madeAt: at,
    madeBy: staff,
  };
  await atomically(db, async () => {
    if ((await webhooksOf(db)).length >= MOST) throw new Refused("too_many", `There are ${MOST} webhooks already.`);
    await keepWebhook(db, webhook);
    await beginEvents(db, at);
    await note(parts, staff, { action: "make_webhook", key: id, before: null, after: told(webhook) });
  });
  return { id, secret };
}

const told = ({ name, url, kinds, active }: Webhook) => ({ name, url, kinds, active });

async function read(db: Database): Promise<Integrations> {
  const webhooks = (await webhooksOf(db)).map((webhook) => ({ id: webhook.id, ...told(webhook) }));
  const keys = (await keysOf(db)).map(({ madeBy: _, ...key }) => ({
    ...key,
    madeAt: key.madeAt.toISOString(),
    usedAt: key.usedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  }));
  return { kinds: [...EVENT_KINDS], webhooks, keys };
}

const wireDelivery = ({ id, kind, madeAt, attempts, status, error, triedAt, deliveredAt }: WebhookDelivery) => ({
  ...{ id, kind, at: madeAt.toISOString(), attempts, status, error },
  triedAt: triedAt?.toISOString() ?? null,
  deliveredAt: deliveredAt?.toISOString() ?? null,
});

interface Noted {
  action: AuditAction;
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const note = ({ db, clock }: IntegrationsParts, staff: string, { action, key, before, after }: Noted) =>
  audit(db, {
    ...{ at: clock(), actor: `staff:${staff}`, channel: "desk", turnId: null },
    ...{ action, table: "integrations", key, before, after },
  });
