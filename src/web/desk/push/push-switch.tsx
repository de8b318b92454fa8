import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import { canPush, isPushOn, turnPushOff, turnPushOn } from "./push.ts";

/** Switches alerts of this browser on and off; says why where it cannot. */
export function PushSwitch({ className }: { className: string | undefined }) {
  const { habits: words, acts } = useInboxWords();
  const { locale } = useSpeech();
  const { id } = useMyself();
  const [on, setOn] = useState(() => isPushOn(id));
  const { mutate, variables, isPending, isError, data } = useMutation({
    mutationFn: async (wanted: boolean) => {
      if (wanted) return turnPushOn(id, locale);
      await turnPushOff();
      return null;
    },
    onSettled: () => setOn(isPushOn(id)),
  });
  const able = canPush();
  return (
    <>
      <label className={className}>
        <input
          type="checkbox"
          checked={isPending ? variables : on}
          disabled={!able || isPending}
          onChange={({ currentTarget }) => mutate(currentTarget.checked)}
        />
        <span>
          {words.push}
          <small>{able ? words.pushHint : words.pushUnable}</small>
        </span>
      </label>
      {data === false && <p role="alert">{words.notifyRefused}</p>}
      {isError && <p role="alert">{acts.failed}</p>}
    </>
  );
}
