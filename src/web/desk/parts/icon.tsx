const PATHS = {
  inbox:
    "M4 13.5V6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20",
  telegram: "M20.5 4.5 3.5 11l6 2.200M20.5 4.5l-3 14.5-8-5.8M20.5 4.5 9.5 13.200V19l2.8-3.600",
  web: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c2.300 2.400 3.5 5.200 3.5 8.5s-1.200 6.100-3.5 8.5c-2.300-2.400-3.5-5.200-3.5-8.5s1.200-6.100 3.5-8.5",
  bot: "M7 9h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM12 9V5.5M12 4.5v.5M9.5 13v1.5M14.5 13v1.5M2.5 13v2M21.5 13v2",
  person: "M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.400 3.8-5 7.5-5s6.700 1.600 7.5 5",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
  check: "m5 12.5 4.5 4.5L19 7.5",
  mail: "M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM4 7l8 6 8-6",
  alert: "M12 4 2.8 19.5h18.400zM12 10v4.5M12 17v.2",
  back: "M14.5 5.5 8 12l6.5 6.5",
  chevron: "m6.5 9.5 5.5 5.5 5.5-5.5",
  send: "M4.5 12 4 4.5 20.5 12 4 19.5zM4.5 12H11",
  file: "M13.5 3.5H7a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9zM13.5 3.5V9H19",
  book: "M12 6.5C10.5 5.300 8.5 4.5 4.5 4.5v13c4 0 6 .8 7.5 2 1.5-1.200 3.5-2 7.5-2v-13c-4 0-6 .8-7.5 2zM12 6.5v13",
  card: "M5.5 5h13a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM9 12a1.8 1.8 0 1 0 0-3.600A1.8 1.8 0 0 0 9 12zM6 15.5c.4-1.400 1.5-2 3-2s2.600.6 3 2M14.5 10h3.5M14.5 13.5h3.5",
  blocked: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12",
  keyboard: "M5 6h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM7 10h.1M11 10h.1M15 10h.1M8 14h8",
  leave: "M10 4.5H6.5a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2H10M15 8l4 4-4 4M19 12H9.5",
  down: "M12 5v14M5.5 12.5 12 19l6.5-6.5",
  spark: "M11 4.5l1.700 4.800 4.800 1.700-4.800 1.700L11 17.5l-1.700-4.800L4.5 11l4.800-1.700zM18 15.5v4M16 17.5h4",
  shield: "M12 3.5 5 6v5.5c0 4.300 2.900 7.400 7 9 4.100-1.600 7-4.700 7-9V6zM9 12l2.200 2.200L15 10.5",
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing in the colour of its text; what it means is said in words beside it. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
