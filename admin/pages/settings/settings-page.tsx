import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { fold } from "../../../server/domain/fold.ts";
import { useTexts } from "../../language/texts.ts";
import { useMe } from "../../session.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { sectionIcons } from "./section-icons.tsx";
import { groups, isOffered } from "./sections.ts";
import classes from "./settings-page.module.css";
import { settingsTexts } from "./texts.ts";

export function SettingsPage() {
  const t = useTexts(settingsTexts);
  const { permissions } = useMe();
  const [text, setText] = useState("");
  useShortcuts(t.title, [{ keys: "/", label: t.search, run: () => document.getElementById("settings-search")?.focus() }]);
  const found = groups.map((group) => ({
    ...group,
    sections: group.sections.filter((section) => isOffered(section, permissions) && answers(Object.values(t.sections[section]), text)),
  }));
  return (
    <Page title={t.title}>
      <TextInput
        id="settings-search"
        type="search"
        className={classes.search}
        leftSection={<IconSearch size={16} />}
        aria-label={t.search}
        placeholder={t.search}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found
        .filter(({ sections }) => sections.length > 0)
        .map(({ key, sections }) => (
          <Card key={key} title={t.groups[key]}>
            <ul className={classes.sections}>
              {sections.map((section) => {
                const Icon = sectionIcons[section];
                return (
                  <li key={section}>
                    <Link to="/settings/$section" params={{ section }} className={classes.section}>
                      <Icon size={20} aria-hidden="true" />
                      <span>
                        <strong>{t.sections[section].title}</strong>
                        <span className="soft">{t.sections[section].detail}</span>
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </Card>
        ))}
      <p role="status" className={classes.none}>
        {found.every(({ sections }) => sections.length === 0) && t.noMatch({ text })}
      </p>
    </Page>
  );
}

/** Every word that was typed begins a word of the section, accents or not. */
function answers(about: readonly string[], text: string): boolean {
  const words = fold(about.join(" ")).split(/\s+/);
  return fold(text).split(/\s+/).every((typed) => words.some((word) => word.startsWith(typed)));
}
