import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { isMissing } from "../../api/problem.ts";
import { useTexts } from "../../language/texts.ts";
import { PageNotFound } from "../../shell/page-error.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import type { ImportDetail } from "./contract.ts";
import { ImportState } from "./import-state.tsx";
import { importQuery } from "./queries.ts";
import { ResultStep } from "./result-step.tsx";
import { RunStep } from "./run-step.tsx";
import { StepList } from "./step-list.tsx";
import { currentStep, openSteps, type Step } from "./steps.ts";
import { importsTexts } from "./texts.ts";

const route = getRouteApi("/desk/imports/$importId");

/** One import from its columns to its result. The address tells the import and the step: another person sees the same. */
export function ImportPage() {
  const t = useTexts(importsTexts);
  const { importId } = route.useParams();
  const { step: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(importQuery(importId));
  const detail = query.data;
  const step = detail && currentStep(detail, asked);
  useEffect(() => {
    // The work went on to another step: the address follows.
    if (asked !== undefined && step !== undefined && step !== asked) void navigate({ search: { step }, replace: true });
  }, [asked, step, navigate]);
  if (isMissing(query.error)) return <PageNotFound />;
  if (!detail || !step)
    return (
      <Page title={t.title}>
        {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={6} />}
      </Page>
    );
  return (
    <Page title={detail.file.name} actions={<ImportState stand={detail} />}>
      <StepList current={step} open={openSteps(detail)} importId={importId} />
      {query.isError && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      <StepContent step={step} detail={detail} goTo={(next) => void navigate({ search: { step: next } })} />
    </Page>
  );
}

function StepContent({ step, detail, goTo }: { step: Step; detail: ImportDetail; goTo: (step: Step) => void }) {
  switch (step) {
    case "check": return <CheckStep detail={detail} goTo={goTo} />;
    case "run": return <RunStep detail={detail} />;
    case "result": return <ResultStep detail={detail} />;
    default: return <ColumnsStep detail={detail} goTo={goTo} />;
  }
}
