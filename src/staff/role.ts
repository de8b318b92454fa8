/** What a person of the staff is there for. */
export const ROLES = ["owner", "admin", "support", "marketer", "viewer"] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

const HEADS = ["owner", "admin"] as const;
const HELPERS = [...HEADS, "support"] as const;
const SELLERS = [...HEADS, "marketer"] as const;

/**
 * Who may do what: the only place that says so. What is not here is allowed to nobody. A `.read` looks, a `.change` writes; people
 * without `customers.personal` see names and contacts masked.
 */
const WHO = {
  "conversations.read": HELPERS,
  "conversations.answer": HELPERS,
  /** Takes a conversation from a colleague, and gives it to one. */
  "conversations.assign": HEADS,
  "customers.read": ROLES,
  "customers.personal": [...HELPERS, "marketer"],
  "customers.change": HELPERS,
  /** Names, types, order and roles of custom fields. */
  "fields.change": HEADS,
  "orders.read": ROLES,
  "orders.change": HELPERS,
  "segments.read": [...SELLERS, "viewer"],
  "segments.change": SELLERS,
  "segments.export": SELLERS,
  "campaigns.send": SELLERS,
  "insight.read": [...SELLERS, "viewer"],
  "insight.change": SELLERS,
  "knowledge.read": [...HELPERS, "viewer"],
  "knowledge.change": HELPERS,
  "figures.read": ROLES,
  "settings.read": HEADS,
  "settings.change": HEADS,
  /** Invites, removes and changes people; only an owner does so to an owner. */
  "staff.change": HEADS,
  "audit.read": HEADS,
} as const satisfies Record<string, readonly Role[]>;

/** Something that not everybody may do: one of {@link RIGHTS}. */
export type Right = keyof typeof WHO;

/** Every {@link Right}. */
export const RIGHTS = Object.keys(WHO) as [Right, ...Right[]];

/** Whether a role may do something. */
export function may(role: Role, right: Right): boolean {
  const roles: readonly Role[] = WHO[right];
  return roles.includes(role);
}

/** Everything that a role may do. */
export const rightsOf = (role: Role): Right[] => RIGHTS.filter((right) => may(role, right));
