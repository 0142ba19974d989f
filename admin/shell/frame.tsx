import { useMediaQuery } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../language/texts.ts";
import { usePreferences } from "../session.ts";
import { JobsProvider } from "./jobs.tsx";
import { KeyboardProvider } from "./keyboard.tsx";
import { Navigation } from "./navigation.tsx";
import { OfflineBar } from "./offline-bar.tsx";
import { shellTexts } from "./texts.ts";
import { TopBar } from "./top-bar.tsx";
import { ToastProvider } from "../ui/toasts.tsx";
import { useLiveUpdates } from "./live-updates.ts";
import { useGlobalKeys } from "./use-global-keys.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import classes from "./frame.module.css";

const HelpDialog = lazyPart(() => import("./help-dialog.tsx").then((part) => part.HelpDialog));
const MenuDrawer = lazyPart(() => import("./menu-drawer.tsx").then((part) => part.MenuDrawer));

/** What every screen stands in: the menu on the left, the bar on top, and what they offer to the page. */
export function Frame() {
  const [preferences] = usePreferences();
  useEffect(() => {
    document.documentElement.dataset["density"] = preferences.density ?? "normal";
  }, [preferences.density]);
  return (
    <KeyboardProvider singleKeys={preferences.shortcuts !== false}>
      <JobsProvider>
        <ToastProvider>
          <FrameLayout />
        </ToastProvider>
      </JobsProvider>
    </KeyboardProvider>
  );
}

function FrameLayout() {
  const t = useTexts(shellTexts);
  const [preferences, setPreferences] = usePreferences();
  const [menuOpened, setMenuOpened] = useState(false);
  const [helpOpened, setHelpOpened] = useState(false);
  const isTight = useMediaQuery("(max-width: 1180px)") === true;
  const collapsed = preferences.nav_collapsed ?? isTight;
  useLiveUpdates();
  useGlobalKeys(() => setHelpOpened(true));
  return (
    <div className={classes.frame} data-collapsed={collapsed || undefined}>
      <a className={classes.skip} href="#main">{t.skipToContent}</a>
      <aside className={classes.side}>
        <Navigation collapsed={collapsed} onCollapse={(narrow) => setPreferences({ nav_collapsed: narrow })} />
      </aside>
      {menuOpened && <MenuDrawer onClose={() => setMenuOpened(false)} />}
      <TopBar onOpenMenu={() => setMenuOpened(true)} onOpenHelp={() => setHelpOpened(true)} />
      <Main />
      {helpOpened && <HelpDialog onClose={() => setHelpOpened(false)} />}
    </div>
  );
}

function Main() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    // A new page is read from its start; the first one leaves the focus where the browser put it.
    if (shown.current !== path) main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);
  return (
    <main ref={main} id="main" className={classes.main} tabIndex={-1}>
      <OfflineBar />
      <Outlet />
    </main>
  );
}
