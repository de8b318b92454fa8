import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { Redirect, Route, Router, Switch } from "wouter";
import { makeClient } from "./api/client.ts";
import { InboxPage } from "./inbox/inbox-page.tsx";
import { KnowledgePage } from "./knowledge/knowledge-page.tsx";
import { theme } from "./look/theme.ts";
import { useDeskLocation } from "./shell/location.ts";
import { Nowhere } from "./shell/nowhere.tsx";
import { Shell } from "./shell/shell.tsx";
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

const Pages = () => (
  <Shell>
    <Switch>
      <Route path="/">
        <Redirect to="/inbox/waiting" replace />
      </Route>
      <Route path="/inbox/:queue/:id?" component={InboxPage} />
      <Route path="/knowledge">
        <Redirect to="/knowledge/learned" replace />
      </Route>
      <Route path="/knowledge/:part" component={KnowledgePage} />
      <Route component={Nowhere} />
    </Switch>
  </Shell>
);
