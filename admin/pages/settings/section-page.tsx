import { IconChevronLeft } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { useTexts } from "../../language/texts.ts";
import { useMe } from "../../session.ts";
import { PageNotFound } from "../../shell/page-error.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { groups, isOffered, isSection, type SectionName } from "./sections.ts";
import classes from "./section-page.module.css";
import { settingsTexts } from "./texts.ts";

const route = getRouteApi("/desk/settings/$section");

const parts: Readonly<Record<SectionName, ComponentType>> = {
  statuses: lazy(async () => ({ default: (await import("./statuses/statuses-section.tsx")).StatusesSection })),
  mails: lazy(async () => ({ default: (await import("./mails/mails-section.tsx")).MailsSection })),
  tags: lazy(async () => ({ default: (await import("./tags/tags-section.tsx")).TagsSection })),
  "payment-methods": lazy(async () => ({ default: (await import("./methods/payment-section.tsx")).PaymentSection })),
  "shipping-methods": lazy(async () => ({ default: (await import("./methods/shipping-section.tsx")).ShippingSection })),
  carriers: lazy(async () => ({ default: (await import("./carriers/carriers-section.tsx")).CarriersSection })),
  shop: lazy(async () => ({ default: (await import("./shop/shop-section.tsx")).ShopSection })),
  stock: lazy(async () => ({ default: (await import("./shop/stock-section.tsx")).StockSection })),
  customers: lazy(async () => ({ default: (await import("./shop/customers-section.tsx")).CustomersSection })),
  team: lazy(async () => ({ default: (await import("./team/team-section.tsx")).TeamSection })),
  "api-keys": lazy(async () => ({ default: (await import("./keys/keys-section.tsx")).KeysSection })),
  profile: lazy(async () => ({ default: (await import("./profile/profile-section.tsx")).ProfileSection })),
};

/** One page of the settings, with the others beside it where there is room. */
export function SectionPage() {
  const { section } = route.useParams();
  const { permissions } = useMe();
  if (!isSection(section) || !isOffered(section, permissions)) return <PageNotFound />;
  const Part = parts[section];
  return (
    <SectionFrame section={section}>
      <Suspense fallback={<Skeleton rows={6} />}><Part key={section} /></Suspense>
    </SectionFrame>
  );
}

function SectionFrame({ section, children }: { section: SectionName; children: ReactNode }) {
  const t = useTexts(settingsTexts);
  const { permissions } = useMe();
  return (
    <Page title={t.sections[section].title}>
      <div className={classes.frame}>
        <nav className={classes.menu} aria-label={t.title}>
          <Link to="/settings" className={classes.back}><IconChevronLeft size={16} aria-hidden="true" />{t.all}</Link>
          {groups.map((group) => (
            <ul key={group.key} aria-label={t.groups[group.key]}>
              {group.sections.filter((each) => isOffered(each, permissions)).map((each) => (
                <li key={each}><Link to="/settings/$section" params={{ section: each }} className={classes.link} activeProps={{ "aria-current": "page" }} activeOptions={{ includeSearch: false }}>{t.sections[each].title}</Link></li>
              ))}
            </ul>
          ))}
        </nav>
        <div className={classes.content}>{children}</div>
      </div>
    </Page>
  );
}
