/** The words for a name that the server gave, or the name itself where it is newer than this page. */
export const nameIn = (names: Record<string, string>, name: string): string =>
  (Object.hasOwn(names, name) ? names[name] : null) ?? name.replaceAll("_", " ");
