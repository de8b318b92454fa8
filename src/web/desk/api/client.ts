import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { KEYS } from "./keys.ts";
import { mayPass } from "./problem.ts";
import { isSignedOut } from "./session.ts";

/** What keeps the server's answers; where one says that the session is over, the page asks to sign in again. */
export function makeClient(): QueryClient {
  const noticed = (error: unknown) => {
    if (isSignedOut(error)) client.setQueryData(KEYS.me, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticed }),
    mutationCache: new MutationCache({ onError: noticed }),
    defaultOptions: {
      queries: { retry: (count, error) => count < 2 && mayPass(error), staleTime: 10_000, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
