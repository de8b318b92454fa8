import { existsSync, readFileSync } from "node:fs";

const DATA = new URL("../../../../shared/data/attacks-dev/attacks-dev.json", import.meta.url);

/** Texts that try to make the bot do what it must not, and harmless ones that look like them; empty where the set is missing. */
export const attacks: Record<"jailbreaks" | "injected_instructions" | "harmless", string[]> = existsSync(DATA)
  ? JSON.parse(readFileSync(DATA, "utf8"))
  : { jailbreaks: [], injected_instructions: [], harmless: [] };

export const malicious = [...attacks.jailbreaks, ...attacks.injected_instructions];

/** All of them with ATTACKS=all; else every so manyth, so that a file stays quick. */
export const some = (texts: string[], step: number): string[] =>
  texts.filter((_, at) => process.env.ATTACKS === "all" || at % step === 0);
