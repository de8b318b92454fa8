import { stringify } from "yaml";
import { type Clock, Refused } from "../../base/index.ts";
import type { Config } from "../../config.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import type { ShopPort, ShopSettings } from "../../desk/index.ts";
import { checkPolicy, type Policy } from "../../policy/index.ts";
import { addPolicy, newestPolicy, type PolicyVersion, policyOf, policyVersions } from "../../settings/index.ts";
import { listMembers } from "../../staff/index.ts";
import { decidedOver, type LivePolicy } from "../live-policy.ts";

/** As many versions are listed. */
const LISTED = 30;

/** What the shop's settings are made of. */
export interface ShopSettingsParts {
  db: Database;
  config: Config;
  clock: Clock;
  policy: LivePolicy;
}

/** What the shop allows as the desk changes it. */
export function makeShopPort(parts: ShopSettingsParts): ShopPort {
  const { db, policy } = parts;
  return {
    read: () => readShopSettings(parts),
    async change({ seen, policy: wanted }, staff) {
      const decided = decidedOver(policy.file, checkPolicy(wanted));
      await decide(parts, { decided, restored: null, seen, staff });
      return readShopSettings(parts);
    },
    async restore(version, staff) {
      const found = version === 0 ? { policy: {} } : await policyOf(db, version);
      if (!found) throw new Refused("not_found", "There is no such version.");
      await decide(parts, { decided: found.policy, restored: version || null, seen: null, staff });
      return readShopSettings(parts);
    },
    async file() {
      return stringify(plain((await policy.refresh(true)).policy), { lineWidth: 120 });
    },
    async functions() {
      const { policy: now } = await policy.refresh();
      return Object.keys(now).filter((key) => now[key as keyof Policy] !== undefined);
    },
  };
}

async function readShopSettings({ db, config, policy }: ShopSettingsParts): Promise<ShopSettings> {
  const { version, policy: now } = await policy.refresh(true);
  const names = new Map((await listMembers(db)).map(({ id, name }) => [id, name]));
  const versions = (await policyVersions(db, LISTED)).map((one: PolicyVersion) => ({
    ...{ version: one.version, at: one.changedAt.toISOString(), by: names.get(one.changedBy) ?? null },
    ...{ restored: one.restored, keys: Object.keys(one.policy) },
  }));
  const { TIMEZONE: timezone, CURRENCY: currency } = config;
  return { version, policy: plain(now), file: plain(policy.file), timezone, currency, versions };
}

/** Without keys that are undefined. */
const plain = (policy: Policy): Record<string, unknown> => JSON.parse(JSON.stringify(policy));

interface Decision {
  decided: Record<string, unknown>;
  restored: number | null;
  /** The version that was changed; null where it does not matter. */
  seen: number | null;
  staff: string;
}

async function decide({ db, clock, policy }: ShopSettingsParts, decision: Decision): Promise<void> {
  const { decided, restored, seen, staff } = decision;
  await atomically(db, async () => {
    const before = await newestPolicy(db, true);
    if (seen !== null && seen !== (before?.version ?? 0))
      throw new Refused("changed_meanwhile", "Somebody changed the settings meanwhile: look at them again.");
    const at = clock();
    await addPolicy(db, { policy: decided, restored, changedAt: at, changedBy: staff });
    await audit(db, {
      ...{ at, actor: `staff:${staff}`, channel: "desk", turnId: null, table: "settings", key: "policy" },
      action: restored === null && seen !== null ? "change_policy" : "restore_policy",
      before: before?.policy ?? {},
      after: decided,
    });
  });
  await policy.refresh(true);
}
