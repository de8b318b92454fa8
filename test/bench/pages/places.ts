/** A page, what it is for, and something that answers when it is tapped. */
export interface BenchPage {
  name: string;
  /** Under the service's address; `:conversation` is one that waits. */
  path: string;
  /** What one has come for: selectors of what must be seen. */
  shows: string;
  /** What is tapped, and what is seen then. */
  tap: string;
  answers: string;
  /** Whether somebody is signed in. */
  guest?: boolean;
}

const desk = (name: string, place: string, shows: string): BenchPage => ({
  name,
  path: `/desk/#/${place}`,
  shows,
  tap: "header button[aria-haspopup=menu]",
  answers: "[role=menu]",
});

/** Every page that people wait for. */
export const PAGES: readonly BenchPage[] = [
  {
    ...desk("desk: sign in", "", "form [name=email]"),
    ...{ tap: "form button[type=submit]", answers: "form :focus", guest: true },
  },
  desk("desk: inbox", "inbox/waiting", "[data-row]"),
  {
    ...desk("desk: conversation", "inbox/waiting/:conversation", "[role=log] [data-from]"),
    ...{ tap: "main header button:last-of-type", answers: "[role=dialog]" },
  },
  desk("desk: customers", "customers", "main table tbody tr, main li a"),
  desk("desk: orders", "orders", "main table tbody tr, main li a"),
  desk("desk: marketer", "segments", "textarea"),
  desk("desk: insight", "insight", "dl dd"),
  desk("desk: figures", "figures", "dl dd"),
  desk("desk: knowledge", "knowledge/learned", "h1, h2"),
  desk("desk: settings", "settings/account", "form input"),
  desk("desk: shop's settings", "settings/shop", "form input, table"),
  {
    ...{ name: "shop", path: "/shop/?lang=ru", shows: "h1", guest: true },
    ...{ tap: "beseda-chat .launcher", answers: "beseda-chat .panel textarea" },
  },
  {
    ...{ name: "article", path: "/help/ru/delivery-cost", shows: "h1", guest: true },
    ...{ tap: "beseda-chat .launcher", answers: "beseda-chat .panel textarea" },
  },
];
