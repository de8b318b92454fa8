import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { Redirect, Route, Router, Switch } from "wouter";
import { makeClient } from "./api/client.ts";
import { theme } from "./look/theme.ts";
import { PAGES } from "./pages.ts";
import { Loading } from "./parts/states.tsx";
import { useDeskLocation } from "./shell/location.ts";
import { Nowhere } from "./shell/nowhere.tsx";
import { homeOf, sectionsOf } from "./shell/sections.ts";
import { Shell } from "./shell/shell.tsx";
import { Forgotten } from "./staff/forgotten.tsx";
import { useMyself } from "./staff/me.ts";
import { Recover } from "./staff/recover.tsx";
import { SignedIn } from "./staff/signed-in.tsx";
import { Welcome } from "./staff/welcome.tsx";
import { SpeechProvider } from "./words/context.tsx";

const schemes = localStorageColorSchemeManager({ key: "beseda.desk.theme" });

/** The whole desk. Styles are files: the page's content policy lets no inline ones in. */
export function App() {
  const [client] = useState(makeClient);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={client}>
        <SpeechProvider>
          <Router hook={useDeskLocation}>
            <Switch>
              <Route path="/welcome" component={Welcome} />
              <Route path="/forgotten" component={Forgotten} />
              <Route path="/recover" component={Recover} />
              <Route>
                <SignedIn>
                  <Pages />
                </SignedIn>
              </Route>
            </Switch>
          </Router>
        </SpeechProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

const LATER = {
  inbox: lazy(PAGES.inbox.load),
  work: lazy(PAGES.work.load),
  knowledge: lazy(PAGES.knowledge.load),
  insight: lazy(PAGES.insight.load),
  customers: lazy(PAGES.customers.load),
  orders: lazy(PAGES.orders.load),
  segments: lazy(PAGES.segments.load),
  figures: lazy(PAGES.figures.load),
  settings: lazy(PAGES.settings.load),
};

/** What React shows in place of a lazy page stays for 300 ms at least: a page whose code is here is shown at once. */
function RoomPage({ of }: { of: keyof typeof PAGES }) {
  const Page = useMemo(() => PAGES[of].here ?? LATER[of], [of]);
  return <Page />;
}

/** The pages that the rights of whoever is signed in open. */
function Pages() {
  const { rights } = useMyself();
  const opens = (path: string) => sectionsOf(rights).some((section) => section.path === path);
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <Redirect to={homeOf(rights)} replace />
          </Route>
          <Route path="/inbox">
            <Redirect to="/inbox/waiting" replace />
          </Route>
          {opens("/inbox") && (
            <Route path="/inbox/work">
              <RoomPage of="work" />
            </Route>
          )}
          <Route path="/knowledge">
            <Redirect to="/knowledge/learned" replace />
          </Route>
          {opens("/inbox") && (
            <Route path="/inbox/:queue/:id?/:at?">
              <RoomPage of="inbox" />
            </Route>
          )}
          {opens("/knowledge") && (
            <Route path="/knowledge/:part/:id?/:of?">
              <RoomPage of="knowledge" />
            </Route>
          )}
          {opens("/customers") && (
            <Route path="/customers/:part?">
              <RoomPage of="customers" />
            </Route>
          )}
          {opens("/orders") && (
            <Route path="/orders/:part?">
              <RoomPage of="orders" />
            </Route>
          )}
          {opens("/insight") && (
            <Route path="/insight">
              <RoomPage of="insight" />
            </Route>
          )}
          {opens("/segments") && (
            <Route path="/segments/:part?/:id?/:of?">
              <RoomPage of="segments" />
            </Route>
          )}
          {opens("/figures") && (
            <Route path="/figures">
              <RoomPage of="figures" />
            </Route>
          )}
          <Route path="/settings/:part?">
            <RoomPage of="settings" />
          </Route>
          <Route component={Nowhere} />
        </Switch>
      </Suspense>
    </Shell>
  );
}
