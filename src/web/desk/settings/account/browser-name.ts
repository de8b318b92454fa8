const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/YaBrowser\//, "Yandex"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** A browser's own words about itself as people call it: `Firefox, Windows`; null where they say nothing known. */
export function browserName(agent: string | null): string | null {
  const found = [BROWSERS, SYSTEMS].map((names) => names.find(([sign]) => sign.test(agent ?? ""))?.[1]);
  const known = found.filter((name) => name !== undefined);
  return known.length > 0 ? known.join(", ") : null;
}
