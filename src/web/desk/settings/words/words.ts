/** What the frame of the settings says; each part has words of its own beside it. */
export interface SettingsWords {
  title: string;
  /** The parts' names, by their addresses. */
  parts: Record<"account" | "people" | "audit" | "fields" | "shop" | "telegram" | "import" | "integrations", string>;
}
