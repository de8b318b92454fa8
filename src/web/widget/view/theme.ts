import { accentOn } from "../color.ts";
import type { Settings } from "../settings.ts";

/** `--ground` and `--raised` of the style sheet, by theme. */
const GROUNDS = { light: ["#fffdfb", "#f5f0e9"], dark: ["#1b1714", "#2a2420"] } as const;

/** Sets the theme and the shop's colour on the root, and follows the system where the page does not force a theme. */
export function followTheme(root: HTMLElement, { theme, color }: Settings): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const now = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    const [ground, raised] = GROUNDS[now];
    const accent = accentOn(color, ground, raised);
    root.dataset.theme = now;
    root.style.setProperty("--accent", accent.fill);
    root.style.setProperty("--on-accent", accent.on);
    root.style.setProperty("--accent-text", accent.text);
  };
  dark.addEventListener?.("change", apply);
  apply();
}
