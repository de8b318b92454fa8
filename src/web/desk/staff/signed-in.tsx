import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { KEYS } from "../api/keys.ts";
import { signOut, useMe } from "../api/session.ts";
import type { Me } from "../api/wire.ts";
import { forgetDrafts } from "../conversation/kept.ts";
import { closePostboxes } from "../conversation/use-postbox.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { MeContext } from "./me.ts";
import { SignIn } from "./sign-in.tsx";

/** Shows what is below to whoever is signed in, and asks everybody else to. The address stays, so that one comes back to it. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data, isPending, refetch } = useMe();
  const [last, setLast] = useState<Me | null>(null);
  const leave = useLeave(data, () => setLast(null));
  useEffect(() => {
    if (data) setLast(data);
  }, [data]);
  const presence = useMemo(() => (data ? { me: openTo(data), leave } : null), [data, leave]);
  if (isPending) return <Loading />;
  if (data === undefined) return <Failed again={() => void refetch()} />;
  if (!presence) return <SignIn expired={last} />;
  return (
    <MeContext key={presence.me.id} value={presence}>
      {children}
    </MeContext>
  );
}

/** Who owes a second factor has nothing but their own account open until it is turned on. */
const openTo = (me: Me): Me => (me.owesSecondFactor ? { ...me, rights: [] } : me);

/** Signs out and leaves nothing behind. Where the server cannot be reached the session goes on, and so does the page. */
function useLeave(me: Me | null | undefined, left: () => void): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await signOut();
    closePostboxes();
    if (me) forgetDrafts(localStorage, me.id);
    left();
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEYS.me[0] });
    client.setQueryData(KEYS.me, null);
  }, [client, me, left]);
}
