import "@mantine/core/styles/Switch.layer.css";
import "@mantine/core/styles/Kbd.layer.css";
import { Kbd, Modal, Switch } from "@mantine/core";
import { Fragment } from "react";
import type { ShellTexts } from "../../i18n/admin/shell.en.ts";
import { useTexts } from "../language/texts.ts";
import { usePreferences } from "../session.ts";
import classes from "./help-dialog.module.css";
import { allKeys, useShortcutGroups } from "./keyboard.tsx";
import { shellTexts } from "./texts.ts";

/** The keys of this page and those that work everywhere. Opened with "?". */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(shellTexts);
  const [preferences, setPreferences] = usePreferences();
  return (
    <Modal opened onClose={onClose} title={t.keys.title} size="lg" closeButtonProps={{ "aria-label": t.confirm.close }}>
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

function KeyList({ t }: { t: ShellTexts }) {
  const groups = Map.groupBy(useShortcutGroups(), (group) => group.title);
  const sections = [...groups]
    .map(([title, parts]) => ({ title, shortcuts: parts.flatMap((part) => part.shortcuts) }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
  return (
    <div className={classes.sections}>
      {sections.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className={classes.list}>
            {shortcuts.map((shortcut) => (
              <div key={`${shortcut.label} ${String(shortcut.keys)}`} className={classes.line}>
                <dt>{shortcut.label}</dt>
                <dd>
                  {allKeys(shortcut).map((keys, index) => (
                    <Fragment key={keys}>
                      {index > 0 && <span className="soft"> {t.keys.or} </span>}
                      <Keys keys={keys} t={t} />
                    </Fragment>
                  ))}
                </dd>
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
