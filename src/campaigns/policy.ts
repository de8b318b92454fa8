import { Refused } from "../base/index.ts";
import type { Policy } from "../policy/index.ts";

/** What a shop allows of adverts. */
export type CampaignPolicy = NonNullable<Policy["campaigns"]>;

/** The policy's word on adverts; without one none may be sent. */
export function allowed({ campaigns }: Policy): CampaignPolicy {
  if (campaigns) return campaigns;
  throw new Refused("no_policy", 'policy.yaml does not say "campaigns": no advert may be sent.');
}

/** News of orders is no advert. */
const NOT_ADVERTS = ["orders"];

/** Topics of letters that an advert may be about. */
export const advertTopics = ({ consent_topics }: Policy): string[] =>
  Object.keys(consent_topics).filter((topic) => !NOT_ADVERTS.includes(topic));
