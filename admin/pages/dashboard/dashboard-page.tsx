import { useTexts } from "../../language/texts.ts";
import { shellTexts } from "../../shell/texts.ts";
import { Page } from "../../ui/page.tsx";

export function DashboardPage() {
  const t = useTexts(shellTexts);
  return <Page title={t.nav.home}>{null}</Page>;
}
