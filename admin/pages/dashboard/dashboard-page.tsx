import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { Page } from "../../ui/page.tsx";
import { ActivityCard } from "./activity-card.tsx";
import { Counters } from "./counters.tsx";
import classes from "./dashboard-page.module.css";
import { DemoBanner } from "./demo-banner.tsx";
import { OriginsCard } from "./origins-card.tsx";
import { SalesCard } from "./sales-card.tsx";
import { SetupChecklist } from "./setup-checklist.tsx";
import { dashboardTexts } from "./texts.ts";
import { TopProductsCard } from "./top-products-card.tsx";

/** What needs a hand now, then how the shop goes. Each card loads and fails alone. */
export function DashboardPage() {
  const t = useTexts(dashboardTexts);
  const maySet = usePermission("settings.write");
  return (
    <Page title={t.title} wide>
      {maySet && <DemoBanner />}
      <Counters />
      {maySet && <SetupChecklist />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <SalesCard />
          <TopProductsCard />
        </div>
        <div className={classes.column}>
          <OriginsCard />
          <ActivityCard />
        </div>
      </div>
    </Page>
  );
}
