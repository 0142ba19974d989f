import { QueryClient } from "@tanstack/react-query";
import { createRouter, parseSearchWith, stringifySearchWith } from "@tanstack/react-router";
import { onSignedOut } from "./api/client.ts";
import { ApiProblem } from "./api/problem.ts";
import { routeTree } from "./routes.tsx";
import { meQuery } from "./session.ts";
import { PageError, PageNotFound } from "./shell/page-error.tsx";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one however often it is asked again; only silence and overload are worth a second try.
      retry: (attempts, error) => attempts < 2 && error instanceof ApiProblem && [0, 429, 502, 503, 504].includes(error.problem.status),
    },
  },
});

export const router = createRouter({
  routeTree,
  basepath: "/admin",
  context: { queryClient },
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: PageNotFound,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  // Plain text both ways: by default "q=10483" would come in as a number and "q=true" as a boolean.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

onSignedOut(() => {
  const signedIn = queryClient.getQueryData(meQuery.queryKey) !== undefined;
  if (!signedIn) return;
  queryClient.removeQueries({ queryKey: meQuery.queryKey });
  void router.navigate({ to: "/sign-in", search: { next: router.state.location.publicHref, expired: true } });
});
