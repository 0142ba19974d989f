import "@mantine/core/styles/PasswordInput.layer.css";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { localeNames, locales } from "../../../i18n/locale.ts";
import { postAuth } from "../../api/client.ts";
import { problemOf } from "../../api/problem.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { meQuery } from "../../session.ts";
import { shellTexts } from "../../shell/texts.ts";
import { Awning } from "../../ui/awning.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import classes from "./sign-in-page.module.css";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const t = useTexts(shellTexts);
  const { expired } = route.useSearch();
  useEffect(() => {
    document.title = `${t.signIn.title} · Comptoir`;
  }, [t]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.awning} aria-hidden="true" />
        <div className={classes.brand}><span className={classes.mark}><Awning size={26} /></span>{t.product}</div>
        <h1>{t.signIn.title}</h1>
        <p className="soft">{expired ? t.signIn.expired : t.signIn.intro}</p>
        <SignInForm />
        <details className={classes.lost}>
          <summary>{t.signIn.lost}</summary>
          <p>{t.signIn.lostHow}</p>
          <code>npm run comptoir -- password {t.signIn.lostExample}</code>
        </details>
      </div>
      <LanguageChoice />
    </main>
  );
}

function SignInForm() {
  const t = useTexts(shellTexts);
  const { submit, error, busy } = useSignIn();
  const status = error === undefined ? null : problemOf(error).status;
  const known = status === 401 || status === 429;
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput name="email" type="email" label={t.signIn.email} autoComplete="username" required withAsterisk={false} autoFocus size="md" />
      <PasswordInput name="password" label={t.signIn.password} autoComplete="current-password" required withAsterisk={false} size="md" />
      {known && <p className={classes.wrong} role="alert">{status === 401 ? t.signIn.wrong : t.signIn.tooMany}</p>}
      {error !== undefined && !known && <ProblemNote error={error} />}
      <Button type="submit" size="md" fullWidth loading={busy}>{t.signIn.submit}</Button>
    </form>
  );
}

function useSignIn() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { next } = route.useSearch();
  const { setLocale } = useLanguage();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setState({ busy: true });
    try {
      await postAuth("/sign-in/email", { email: form.get("email"), password: form.get("password") });
      const { user, preferences } = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
      setLocale(preferences.locale ?? user.locale);
      router.history.push(next ?? "/admin/");
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return { submit, ...state };
}

function LanguageChoice() {
  const t = useTexts(shellTexts);
  const { locale, setLocale } = useLanguage();
  return (
    <div className={classes.languages} role="group" aria-label={t.user.language}>
      {locales.map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === locale} onClick={() => setLocale(code)}>{localeNames[code]}</button>
      ))}
    </div>
  );
}
