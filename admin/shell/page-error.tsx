import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { isProblem } from "../api/problem.ts";
import { useTexts } from "../language/texts.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { shellTexts } from "./texts.ts";

/** A page that failed as a whole; the menu beside it still works. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const t = useTexts(shellTexts);
  const router = useRouter();
  if (isProblem(error, 404)) return <PageNotFound />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <Page title={t.product}><ProblemNote error={error} onRetry={retry} /></Page>;
}

export function PageNotFound() {
  const t = useTexts(shellTexts);
  return (
    <EmptyState title={t.states.notFound} actions={<ButtonLink to="/" variant="default">{t.states.home}</ButtonLink>}>
      {t.states.notFoundDetail}
    </EmptyState>
  );
}
