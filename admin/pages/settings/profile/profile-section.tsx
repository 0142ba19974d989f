import "@mantine/core/styles/Switch.layer.css";
import "@mantine/core/styles/PasswordInput.layer.css";
import { Button, NativeSelect, PasswordInput, Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { isLocale, localeNames, locales } from "../../../../i18n/locale.ts";
import { patch } from "../../../api/client.ts";
import { fieldErrors, problemOf } from "../../../api/problem.ts";
import { useLanguage } from "../../../language/language.tsx";
import { useTexts } from "../../../language/texts.ts";
import { useMe, usePermission, usePreferences } from "../../../session.ts";
import { useChooseLanguage } from "../../../shell/choose-language.ts";
import { Card } from "../../../ui/page.tsx";
import { ProblemNote } from "../../../ui/problem-note.tsx";
import classes from "../parts/form-grid.module.css";
import { hintBelow } from "../parts/hint-below.ts";
import { roleLabel } from "../team/role-label.ts";
import { settingsTexts } from "../texts.ts";

export function ProfileSection() {
  const t = useTexts(settingsTexts);
  const { user, role, operator_id: ownId } = useMe();
  const mayEdit = usePermission("staff.write");
  return (
    <>
      <p className="soft">
        {t.profile.who({ name: user.name, role: roleLabel(role, t) })} · {user.email}
        {mayEdit && ownId !== null && (
          <>
            {" "}
            ·{" "}
            <Link to="/settings/$section" params={{ section: "team" }} search={{ edit: ownId }}>
              {t.profile.edit}
            </Link>
          </>
        )}
      </p>
      <ScreenCard />
      <PasswordCard email={user.email} />
    </>
  );
}

/** These hold at once: each is seen at once. */
function ScreenCard() {
  const { profile: t } = useTexts(settingsTexts);
  const { locale } = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const [preferences, setPreferences] = usePreferences();
  return (
    <Card title={t.screen}>
      <div className={classes.grid}>
        <NativeSelect
          label={t.language}
          data={locales.map((value) => ({ value, label: localeNames[value] }))}
          value={locale}
          onChange={({ currentTarget: { value } }) => isLocale(value) && chooseLanguage(value)}
        />
        <Switch
          label={t.compact}
          checked={preferences.density === "compact"}
          onChange={(event) => setPreferences({ density: event.currentTarget.checked ? "compact" : "normal" })}
        />
        <Switch
          label={t.shortcuts}
          description={t.shortcutsHint}
          checked={preferences.shortcuts !== false}
          onChange={(event) => setPreferences({ shortcuts: event.currentTarget.checked })}
        />
      </div>
    </Card>
  );
}

function PasswordCard({ email }: { email: string }) {
  const { profile: t } = useTexts(settingsTexts);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState({ current_password: "", new_password: "" });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => patch<void>("/me/password", typed),
    onSuccess: async () => {
      await navigate({ to: "/sign-in" });
      queryClient.clear();
    },
  });
  const errors = error ? fieldErrors(problemOf(error)) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <Card title={t.passwordTitle}>
      <form onSubmit={submit} className={classes.grid}>
        {/* Which account this is, for the password manager. */}
        <input type="email" hidden readOnly autoComplete="username" value={email} />
        <PasswordInput
          label={t.current}
          required
          autoComplete="current-password"
          value={typed.current_password}
          error={errors["current_password"]}
          onChange={(event) => setTyped({ ...typed, current_password: event.currentTarget.value })}
        />
        <PasswordInput
          {...hintBelow}
          label={t.next}
          description={t.nextHint}
          required
          autoComplete="new-password"
          value={typed.new_password}
          error={errors["new_password"]}
          onChange={(event) => setTyped({ ...typed, new_password: event.currentTarget.value })}
        />
        <div className={classes.wide}>
          {error && Object.keys(errors).length === 0 && <ProblemNote error={error} />}
          <p className="soft">{t.after}</p>
          <Button mt="sm" type="submit" loading={isPending} disabled={typed.current_password === "" || typed.new_password === ""}>
            {t.change}
          </Button>
        </div>
      </form>
    </Card>
  );
}
