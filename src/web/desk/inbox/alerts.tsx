import { useEffect, useRef } from "react";
import { useQueue } from "../api/inbox.ts";
import { useHabits } from "../api/support.ts";
import { useCalled } from "../parts/called.ts";
import { isPushOn, renewPush } from "../push/push.ts";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import { useInboxWords } from "./words/use-words.ts";

/** Tells by sound and notification that somebody waits, for whoever wants that, on every page. */
export function Alerts() {
  const { data } = useHabits();
  const { id } = useMyself();
  const { locale } = useSpeech();
  useEffect(() => {
    // Where the service cannot be reached, the next time that the page is opened does.
    renewPush(id, locale).catch(() => {});
  }, [id, locale]);
  return data && (data.sound || data.notify) ? <Listening sound={data.sound} notify={data.notify} /> : null;
}

function Listening({ sound, notify }: { sound: boolean; notify: boolean }) {
  const { alert } = useInboxWords();
  const { id } = useMyself();
  const { data } = useQueue("waiting");
  const called = useCalled();
  const calling = useRef(called);
  calling.current = called;
  const known = useRef<ReadonlySet<string> | null>(null);
  const rows = data?.pages[0]?.conversations;
  useEffect(() => {
    if (!rows) return;
    const now = new Set(rows.map(({ id }) => id));
    const fresh = known.current ? rows.filter(({ id }) => !known.current?.has(id)) : [];
    known.current = now;
    if (fresh.length === 0) return;
    if (sound) beep();
    // What comes to the browser itself says it already.
    if (notify && document.hidden && !isPushOn(id))
      tell(alert.title(fresh.length), fresh.map(calling.current).join(", "));
  }, [rows, sound, notify, alert, id]);
  return null;
}

function tell(title: string, body: string): void {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const shown = new Notification(title, { body, tag: "beseda-waiting" });
  shown.addEventListener("click", () => window.focus());
}

const [PITCH_HZ, BEEP_S, LOUD] = [880, 0.18, 0.08];

/** A short tone: made here, so that no file has to be fetched. A browser that nobody has clicked in yet stays silent. */
function beep(): void {
  try {
    const audio = new AudioContext();
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = PITCH_HZ;
    volume.gain.setValueAtTime(LOUD, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + BEEP_S);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + BEEP_S);
    tone.addEventListener("ended", () => void audio.close());
  } catch {
    // No sound where there is none.
  }
}
