import { Kbd, Modal, Switch } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import type { ShellTexts } from "../../i18n/admin/shell.en.ts";
import { useTexts } from "../language/texts.ts";
import { usePreferences } from "../session.ts";
import classes from "./help-dialog.module.css";
import { allKeys, useShortcutGroups, useShortcuts } from "./keyboard.tsx";
import { shellTexts } from "./texts.ts";

/** The keys of this page and those that work everywhere. Opened with "?". */
export function HelpDialog({ opened, onOpen, onClose }: { opened: boolean; onOpen: () => void; onClose: () => void }) {
  const t = useTexts(shellTexts);
  const [preferences, setPreferences] = usePreferences();
  useGlobalKeys(onOpen);
  return (
    <Modal opened={opened} onClose={onClose} title={t.keys.title} size="lg" closeButtonProps={{ "aria-label": t.confirm.close }}>
      <Switch
        className={classes.enabled}
        label={t.keys.enabled}
        description={t.keys.enabledDetail}
        checked={preferences.shortcuts !== false}
        onChange={(event) => setPreferences({ shortcuts: event.currentTarget.checked })}
      />
      <p className="soft">{t.keys.intro}</p>
      <KeyList t={t} />
    </Modal>
  );
}

function useGlobalKeys(onHelp: () => void): void {
  const t = useTexts(shellTexts);
  const navigate = useNavigate();
  useShortcuts(t.keys.anywhere, [
    { keys: "?", label: t.keys.help, run: onHelp },
    { keys: "g h", label: t.keys.goHome, run: () => void navigate({ to: "/" }) },
    { keys: "g o", label: t.keys.goOrders, run: () => void navigate({ to: "/orders" }) },
    { keys: "g u", label: t.keys.goUnpaid, run: () => void navigate({ to: "/orders", search: { q: "is:unpaid" } }) },
    { keys: "g c", label: t.keys.goCustomers, run: () => void navigate({ to: "/customers" }) },
    { keys: "g p", label: t.keys.goProducts, run: () => void navigate({ to: "/products" }) },
    { keys: "g i", label: t.keys.goImports, run: () => void navigate({ to: "/imports" }) },
    { keys: "g m", label: t.keys.goMessages, run: () => void navigate({ to: "/messages" }) },
    { keys: "g s", label: t.keys.goSettings, run: () => void navigate({ to: "/settings" }) },
  ]);
}

function KeyList({ t }: { t: ShellTexts }) {
  const groups = Map.groupBy(useShortcutGroups(), (group) => group.title);
  const sections = [...groups].map(([title, parts]) => ({ title, shortcuts: parts.flatMap((part) => part.shortcuts) })).filter(({ shortcuts }) => shortcuts.length > 0);
  return (
    <div className={classes.sections}>
      {sections.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className={classes.list}>
            {shortcuts.map((shortcut) => (
              <div key={shortcut.label} className={classes.line}>
                <dt>{shortcut.label}</dt>
                <dd>{allKeys(shortcut).map((keys, index) => <Fragment key={keys}>{index > 0 && <span className="soft"> {t.keys.or} </span>}<Keys keys={keys} t={t} /></Fragment>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Keys({ keys, t }: { keys: string; t: ShellTexts }) {
  const names: Readonly<Record<string, string>> = {
    mod: "Ctrl", shift: t.keys.shift, Space: t.keys.space, ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc", Enter: "↵",
  };
  return keys.split(" ").map((press, index) => (
    <Fragment key={press}>
      {index > 0 && <span className="soft"> {t.keys.then} </span>}
      {press.split("+").map((key) => <Kbd key={key} size="sm" className={classes.key}>{names[key] ?? key.toUpperCase()}</Kbd>)}
    </Fragment>
  ));
}
