import { ActionIcon } from "@mantine/core";
import { IconKeyboard, IconMenu2, IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTexts } from "../language/texts.ts";
import { JobsTray } from "./jobs-tray.tsx";
import { useShortcuts } from "./keyboard.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { shellTexts } from "./texts.ts";
import { ThemeMenu } from "./theme-menu.tsx";
import classes from "./top-bar.module.css";
import { UserMenu } from "./user-menu.tsx";

export function TopBar({ onOpenMenu, onOpenHelp }: { onOpenMenu: () => void; onOpenHelp: () => void }) {
  const t = useTexts(shellTexts);
  return (
    <header className={classes.bar}>
      <ActionIcon className={classes.menu} aria-label={t.nav.open} onClick={onOpenMenu}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <OrderSearch />
      <div className={classes.tools}>
        <JobsTray />
        <ActionIcon className={classes.wideOnly} aria-label={t.user.shortcuts} title={`${t.user.shortcuts} (?)`} onClick={onOpenHelp}>
          <IconKeyboard size={19} />
        </ActionIcon>
        <span className={classes.wideOnly}>
          <LanguageMenu />
        </span>
        <span className={classes.wideOnly}>
          <ThemeMenu />
        </span>
        <UserMenu onOpenHelp={onOpenHelp} />
      </div>
    </header>
  );
}

/** From any page to the orders that answer; a full number opens its order (the list sees to that). */
function OrderSearch() {
  const t = useTexts(shellTexts);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  useShortcuts(t.keys.anywhere, [{ keys: "/", label: t.keys.search, run: () => input.current?.focus() }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    input.current?.blur();
    setText("");
    void navigate({ to: "/orders", search: { q: text.trim(), open: "exact" } });
  };
  return (
    <form className={classes.search} role="search" onSubmit={submit}>
      <IconSearch size={16} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        aria-label={t.search.label}
        placeholder={t.search.placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && input.current?.blur()}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
