import "./theme/styles.ts";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { notifyManager, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { initialLocale, LanguageProvider } from "./language/language.tsx";
import { queryClient, router } from "./router.ts";
import { shellTexts } from "./shell/texts.ts";
import { cssVariables, theme } from "./theme/theme.ts";

const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
// The scroll lock of dialogs writes a style sheet of its own, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

// What a click changes in the cache is drawn in the same task: a switch that waited for the next one would first jump back.
notifyManager.setScheduler(queueMicrotask);

const colorSchemeManager = localStorageColorSchemeManager({ key: "comptoir-color-scheme" });

// The texts first: the screen then never shows itself without words. Not by a top-level await: the texts of a language may
// import from the chunk of this very file, and each would wait for the other.
void shellTexts.load(initialLocale()).then(render);

function render(): void {
  const container = document.getElementById("root");
  if (!container) throw new Error("no #root in index.html");

  createRoot(container).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <LanguageProvider>
          <QueryClientProvider client={queryClient}>
            <Suspense>
              <RouterProvider router={router} />
            </Suspense>
          </QueryClientProvider>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
