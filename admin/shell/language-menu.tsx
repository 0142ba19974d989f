import { Button, Menu } from "@mantine/core";
import { isLocale, localeNames, locales } from "../../i18n/locale.ts";
import { useLanguage } from "../language/language.tsx";
import { useTexts } from "../language/texts.ts";
import { useChooseLanguage } from "./choose-language.ts";
import { shellTexts } from "./texts.ts";

export function LanguageMenu() {
  const t = useTexts(shellTexts);
  const { locale } = useLanguage();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" aria-label={t.user.languageNow({ chosen: locale.toUpperCase() })}>
          {locale.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  );
}

export function LanguageItems() {
  const { locale } = useLanguage();
  const choose = useChooseLanguage();
  return (
    <Menu.RadioGroup value={locale} onChange={(code) => isLocale(code) && choose(code)}>
      {locales.map((code) => <Menu.RadioItem key={code} value={code} lang={code} closeMenuOnClick>{localeNames[code]}</Menu.RadioItem>)}
    </Menu.RadioGroup>
  );
}
