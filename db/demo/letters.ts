import type { CampaignEventRow } from "../../src/activity/index.ts";
import type { ConsentChannel } from "../../src/customers/index.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How much of what is sent by a channel is opened. */
const OPENED: Record<ConsentChannel, number> = { email: 0.36, telegram: 0.6, sms: 0.3 };

/** A mailing: how many days ago, and by what; those without e-mail get a letter in Telegram. */
interface Mailing {
  campaign: string;
  days: number;
  channel: ConsentChannel;
}

const mailing = (campaign: string, days: number, channel: ConsentChannel = "email"): Mailing => ({
  campaign,
  days,
  channel,
});

const MAILINGS: readonly Mailing[] = [
  mailing("Скидка к выходным", 5, "sms"),
  mailing("Новый урожай", 12),
  mailing("Ночная распродажа", 25, "telegram"),
  mailing("Чай для холодных дней", 42),
  mailing("Подарки к празднику", 72),
  mailing("Весенние сорта", 102),
  mailing("Скидка на посуду", 132),
  mailing("Лето без кофеина", 162),
];

/** A mailing or two a month for half a year, to those who allow them. */
export function lettersTo(random: Random, { row }: Person, at: Date): CampaignEventRow[] {
  const rows: CampaignEventRow[] = [];
  for (const { campaign, days, channel } of MAILINGS) {
    const by = wayOf(row.consents ?? {}, channel);
    const sent = new Date(Math.floor(at.getTime() / DAY) * DAY - days * DAY + 8 * HOUR);
    if (!by || sent < row.registered_at) continue;
    rows.push({ customer_external_id: row.external_id, campaign, channel: by, ...courseOf(random, sent, OPENED[by]) });
  }
  return rows;
}

function wayOf(consents: Partial<Record<ConsentChannel, boolean | null>>, channel: ConsentChannel) {
  if (consents[channel]) return channel;
  return channel === "email" && consents.telegram ? "telegram" : null;
}

function courseOf(random: Random, sent: Date, opens: number) {
  const later = (hours: number) => new Date(sent.getTime() + hours * HOUR);
  const delivered = random.chance(0.97);
  const opened = delivered && random.chance(opens) ? later(random.between(0.1, 48)) : null;
  const clicked = opened && random.chance(0.25) ? new Date(opened.getTime() + 90_000) : null;
  return { sent_at: sent, delivered_at: delivered ? later(0.02) : null, opened_at: opened, clicked_at: clicked };
}
