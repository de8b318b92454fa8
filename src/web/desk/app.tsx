import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { Redirect, Route, Router, Switch } from "wouter";
import { makeClient } from "./api/client.ts";
import { theme } from "./look/theme.ts";
import { PAGES } from "./pages.ts";
import { RoomPage } from "./parts/room-page.tsx";
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

/** The pages that the rights of whoever is signed in open. */
function Pages() {
  const { rights } = useMyself();
  const opens = (path: string) => sectionsOf(rights).some((section) => section.path === path);
  return (
    <Shell>
      <Switch>
        <Route path="/">
          <Redirect to={homeOf(rights)} replace />
        </Route>
        <Route path="/inbox">
          <Redirect to="/inbox/waiting" replace />
        </Route>
        {opens("/inbox") && (
          <Route path="/inbox/work">
            <RoomPage of={PAGES.work} />
          </Route>
        )}
        <Route path="/knowledge">
          <Redirect to="/knowledge/learned" replace />
        </Route>
        {opens("/inbox") && (
          <Route path="/inbox/:queue/:id?/:at?">
            <RoomPage of={PAGES.inbox} />
          </Route>
        )}
        {opens("/knowledge") && (
          <Route path="/knowledge/:part/:id?/:of?">
            <RoomPage of={PAGES.knowledge} />
          </Route>
        )}
        {opens("/customers") && (
          <Route path="/customers/:part?">
            <RoomPage of={PAGES.customers} />
          </Route>
        )}
        {opens("/orders") && (
          <Route path="/orders/:part?">
            <RoomPage of={PAGES.orders} />
          </Route>
        )}
        {opens("/insight") && (
          <Route path="/insight">
            <RoomPage of={PAGES.insight} />
          </Route>
        )}
        {opens("/segments") && (
          <Route path="/segments/:part?/:id?/:of?">
            <RoomPage of={PAGES.segments} />
          </Route>
        )}
        {opens("/figures") && (
          <Route path="/figures">
            <RoomPage of={PAGES.figures} />
          </Route>
        )}
        <Route path="/settings/:part?">
          <RoomPage of={PAGES.settings} />
        </Route>
        <Route component={Nowhere} />
      </Switch>
    </Shell>
  );
}
