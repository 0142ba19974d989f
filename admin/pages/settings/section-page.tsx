import { IconChevronLeft } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { loadPart } from "../../api/load-part.ts";
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
  statuses: part(() => import("./statuses/statuses-section.tsx").then((file) => file.StatusesSection)),
  mails: part(() => import("./mails/mails-section.tsx").then((file) => file.MailsSection)),
  tags: part(() => import("./tags/tags-section.tsx").then((file) => file.TagsSection)),
  "payment-methods": part(() => import("./methods/payment-section.tsx").then((file) => file.PaymentSection)),
  "shipping-methods": part(() => import("./methods/shipping-section.tsx").then((file) => file.ShippingSection)),
  carriers: part(() => import("./carriers/carriers-section.tsx").then((file) => file.CarriersSection)),
  shop: part(() => import("./shop/shop-section.tsx").then((file) => file.ShopSection)),
  stock: part(() => import("./shop/stock-section.tsx").then((file) => file.StockSection)),
  customers: part(() => import("./shop/customers-section.tsx").then((file) => file.CustomersSection)),
  team: part(() => import("./team/team-section.tsx").then((file) => file.TeamSection)),
  "api-keys": part(() => import("./keys/keys-section.tsx").then((file) => file.KeysSection)),
  profile: part(() => import("./profile/profile-section.tsx").then((file) => file.ProfileSection)),
};

function part(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await loadPart(load) }));
}

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
          <Link to="/settings" className={classes.back}>
            <IconChevronLeft size={16} aria-hidden="true" />
            {t.all}
          </Link>
          {groups.map((group) => (
            <ul key={group.key} aria-label={t.groups[group.key]}>
              {group.sections
                .filter((each) => isOffered(each, permissions))
                .map((each) => (
                  <li key={each}>
                    <Link
                      to="/settings/$section"
                      params={{ section: each }}
                      className={classes.link}
                      activeProps={{ "aria-current": "page" }}
                      activeOptions={{ includeSearch: false }}
                    >
                      {t.sections[each].title}
                    </Link>
                  </li>
                ))}
            </ul>
          ))}
        </nav>
        <div className={classes.content}>{children}</div>
      </div>
    </Page>
  );
}
