const HOUR_MS = 3_600_000;
const MORNING = 9;

/** The instant an hour from now. */
export const inAnHour = (now = new Date()): Date => new Date(now.getTime() + HOUR_MS);

/** Nine in the morning of the next day, by the reader's clock. */
export function tomorrowMorning(now = new Date()): Date {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(MORNING, 0, 0, 0);
  return morning;
}

/** An instant as a field of date and time takes it: by the reader's clock, to the minute. */
export function asField(at: Date): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}
