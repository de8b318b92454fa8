import type { CampaignParts } from "../parts.ts";
import { signUnsubscriber, type Unsubscriber } from "./token.ts";

/** Whom the link of a letter is for that is only a test. */
export const NOBODY: Unsubscriber = { campaignId: "00000000-0000-0000-0000-000000000000", customerId: 0 };

/** Where a letter's reader ends such letters: a page to open, and an address that takes a mailbox's POST (RFC 8058). */
export const linkOf = ({ address, unsubscribeKey }: CampaignParts, whom: Unsubscriber): string =>
  `${address}/unsubscribe/${signUnsubscriber(unsubscribeKey, whom)}`;
