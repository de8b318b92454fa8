import { Refused } from "../base/index.ts";

/** Whether a flag was given; takes it out of `args`. */
export function takeFlag(args: string[], flag: string): boolean {
  const at = args.indexOf(flag);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

/** The value after an option, or null where the option was not given; takes both out of `args`. */
export function takeOption(args: string[], option: string): string | null {
  const at = args.indexOf(option);
  if (at < 0) return null;
  const [, value] = args.splice(at, 2);
  if (value === undefined) throw new Refused("bad_option", `${option} needs a value after it.`);
  return value;
}

/** What is left of `args` when a verb has taken its own; more than `most` is refused by name. */
export function rest(args: string[], most: number): string[] {
  const extra = args.slice(most)[0] ?? args.find((argument) => argument.startsWith("--"));
  if (extra !== undefined) throw new Refused("bad_option", `"${extra}" is not understood here.`);
  return args;
}
