/** What the page knows of a policy; its other keys go through as they are. */
export interface ShopPolicy extends Record<string, unknown> {
  hours?: Record<string, string[]>;
  holidays?: Record<string, string[]>;
  staff_online?: number;
  seller?: { name: string };
  return?: { days: number };
  exchange?: { days: number };
  privacy?: { export: boolean; deletion: boolean };
  promo_codes_in_chat?: boolean;
  support?: SupportRules;
}

/** How people answer, as a policy has it. */
export interface SupportRules {
  first_answer_minutes?: number;
  resolve_minutes?: number;
  requeue_minutes?: number;
  assign?: boolean;
  /** Conversations that one person gets at once. */
  at_most?: number;
}

/** As many conversations at once a person gets who is given them, unless told otherwise: as the policy's own default. */
const AT_MOST = 8;

/** Rules with one of them another, or none. Who is given conversations always has a limit. */
export function withRule(
  rules: SupportRules,
  key: keyof SupportRules,
  value: number | boolean | undefined,
): SupportRules {
  const { [key]: _, ...others } = rules;
  const changed: SupportRules = value === undefined ? others : { ...others, [key]: value };
  return key === "assign" && value && changed.at_most === undefined ? { ...changed, at_most: AT_MOST } : changed;
}

/** The days of a week as a policy names them. */
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** The hours of each day; a day beside a range is the exception. */
export function weekOf(hours: Record<string, string[]> = {}): string[][] {
  const ranges = Object.entries(hours).map(([key, spans]) => {
    const [from = "", to = from] = key.split("-");
    const [first, last] = [DAYS.indexOf(from as "mon"), DAYS.indexOf(to as "mon")];
    return { first, last, spans };
  });
  ranges.sort((one, other) => one.last - one.first - (other.last - other.first));
  return DAYS.map((_, day) => ranges.find(({ first, last }) => first <= day && day <= last)?.spans ?? []);
}

/** The week as a policy writes it: days of the same hours in a row are a range. */
export function hoursOf(week: readonly string[][]): Record<string, string[]> {
  const hours: Record<string, string[]> = {};
  for (let from = 0; from < DAYS.length; ) {
    let to = from;
    while (to + 1 < DAYS.length && String(week[to + 1]) === String(week[from])) to++;
    hours[from === to ? (DAYS[from] ?? "") : `${DAYS[from]}-${DAYS[to]}`] = week[from] ?? [];
    from = to + 1;
  }
  return hours;
}

const FIRST_STATUSES = { statuses: ["new", "paid"] };
/** What a function is switched on with where the file says nothing of it; null: it needs more than a switch. */
const FIRST: Record<string, unknown> = {
  cancel: FIRST_STATUSES,
  change_address: FIRST_STATUSES,
  change_items: FIRST_STATUSES,
  change_payment: FIRST_STATUSES,
  return: { days: 14 },
  exchange: { days: 14 },
  recommendations: {},
  campaigns: { per_week: 2 },
  nps: { days_after_delivery: 7, every_days: 90 },
  order: null,
  loyalty: null,
};

/** Functions that are keys of a policy, in the order in which they are shown. */
export const FUNCTIONS = Object.keys(FIRST);

/** Whether a function is on. */
export const isOn = (policy: ShopPolicy, key: string): boolean => policy[key] !== undefined;

/** What a function would be switched on with; null where the file has to say it. */
export const firstOf = (file: ShopPolicy, key: string): unknown => file[key] ?? FIRST[key] ?? null;

/** A policy with a function switched on or off. */
export function switched(policy: ShopPolicy, file: ShopPolicy, key: string): ShopPolicy {
  const { [key]: now, ...others } = policy;
  return now === undefined ? { ...others, [key]: firstOf(file, key) } : others;
}

const SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Whether a span is one: it ends after it begins. */
export const isSpan = (span: string): boolean => SPAN.test(span) && span.slice(0, 5) < span.slice(6);
