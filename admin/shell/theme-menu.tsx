import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "./texts.ts";

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;
const schemes: readonly MantineColorScheme[] = ["light", "dark", "auto"];

/** Kept on this device: a phone in the stock room and a screen at the counter want different colours. */
export function ThemeMenu() {
  const t = useTexts(shellTexts);
  const { colorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t.theme.now({ chosen: t.theme[colorScheme] })}><Icon size={19} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown><ThemeItems /></Menu.Dropdown>
    </Menu>
  );
}

export function ThemeItems() {
  const t = useTexts(shellTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(schemes.find((scheme) => scheme === chosen) ?? "auto")}>
      {schemes.map((scheme) => <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>{t.theme[scheme]}</Menu.RadioItem>)}
    </Menu.RadioGroup>
  );
}
