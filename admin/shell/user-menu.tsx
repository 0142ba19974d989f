import { Menu, UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUser } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createLink, useNavigate } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { postAuth, put } from "../api/client.ts";
import { useTexts } from "../language/texts.ts";
import { useMe, usePreferences } from "../session.ts";
import { LanguageItems } from "./language-menu.tsx";
import { shellTexts } from "./texts.ts";
import { ThemeItems } from "./theme-menu.tsx";
import classes from "./user-menu.module.css";

export function UserMenu({ onOpenHelp }: { onOpenHelp: () => void }) {
  const t = useTexts(shellTexts);
  const { user, store } = useMe();
  const [preferences, setPreferences] = usePreferences();
  const signOut = useSignOut();
  const compact = preferences.density === "compact";
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <span aria-hidden="true">{initials(user.name)}</span>
          <span className="visually-hidden">{t.user.menu({ name: user.name })}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{user.name}</strong>
          <span className="soft">{user.email}</span>
          <span className="soft">{store.name}</span>
        </div>
        <Menu.Divider />
        <StoreItems />
        <LinkItem to="/settings/$section" params={{ section: "profile" }} leftSection={<IconUser size={16} />}>{t.user.profile}</LinkItem>
        <Menu.CheckboxItem checked={compact} onChange={(on) => setPreferences({ density: on ? "compact" : "normal" })}>{t.user.density}</Menu.CheckboxItem>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onOpenHelp}>{t.user.shortcuts}</Menu.Item>
        <div className={classes.narrowOnly}>
          <Menu.Divider />
          <LanguageItems />
          <Menu.Divider />
          <ThemeItems />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>{t.user.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const LinkItem = createLink((props: ComponentProps<"a"> & { leftSection: ReactNode }) => <Menu.Item component="a" {...props} />);

/** For who works in several shops; the next screen starts afresh in the other one. */
function StoreItems() {
  const t = useTexts(shellTexts);
  const { store, stores } = useMe();
  const { mutate } = useMutation({
    mutationFn: (code: string) => put<unknown>("/me/store", { code }),
    onSuccess: () => location.assign("/admin/"),
  });
  if (stores.length < 2) return null;
  return (
    <>
      <Menu.Label>{t.user.store}</Menu.Label>
      <Menu.RadioGroup value={store.code} onChange={(code) => code !== store.code && mutate(code)}>
        {stores.map(({ code, name }) => <Menu.RadioItem key={code} value={code} closeMenuOnClick>{name}</Menu.RadioItem>)}
      </Menu.RadioGroup>
      <Menu.Divider />
    </>
  );
}

function useSignOut(): () => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useMutation({
    mutationFn: () => postAuth("/sign-out", {}),
    onSuccess: async () => {
      await navigate({ to: "/sign-in" });
      queryClient.clear(); // the next person at this screen must not see the orders of the last
    },
  });
  return () => mutate();
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return words.slice(0, 2).map((word) => word[0]?.toUpperCase() ?? "").join("");
}
