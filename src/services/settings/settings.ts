import { Refused } from "../../base/index.ts";
import type { ImportPort, SettingsPort } from "../../desk/index.ts";
import type { Bot } from "../bot.ts";
import type { HostSettings } from "./host-settings.ts";
import { type IntegrationsParts, makeIntegrationsPort } from "./integrations.ts";
import { makeShopPort, type ShopSettingsParts } from "./shop-settings.ts";
import { makeSupportGroupPort } from "./support-group.ts";
import { makeTelegramPort } from "./telegram.ts";

/** What settings on pages are made of. */
export interface SettingsPortParts extends ShopSettingsParts, IntegrationsParts {
  bot: Bot;
  /** Null where the host has no file system. */
  host: HostSettings | null;
}

/** What the owner sets up on pages. */
export function makeSettingsPort({ bot, host, ...parts }: SettingsPortParts): SettingsPort {
  return {
    telegram: makeTelegramPort(bot),
    supportGroup: makeSupportGroupPort({ ...parts, bot }),
    shop: makeShopPort(parts),
    integrations: makeIntegrationsPort(parts),
    imports: host?.imports ?? NO_IMPORTS,
    backup: host?.backup ?? null,
  };
}

const notHere = () =>
  Promise.reject(new Refused("not_here", "This host imports nothing: run `beseda import` where there are files."));

/** Importing on a host that cannot. */
const NO_IMPORTS: ImportPort = {
  overview: async () => ({ available: false, demo: null, targets: [], matches: [], last: [] }),
  ...{ open: notHere, piece: notHere, state: notHere, begin: notHere, refused: notHere, removeDemo: notHere },
};
