import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { linkOptions } from "@tanstack/react-router";
import { operatorsQuery } from "../../api/shop.ts";
import type { MailSettings, StoreSettings } from "../../api/types.gen.ts";
import { useTexts } from "../../language/texts.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/page.tsx";
import { documentQuery } from "../settings/api.ts";
import classes from "./dashboard-page.module.css";
import { importsCountQuery } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";

/** The way from an empty shop to a working one; gone once all is done, and silent where it cannot tell. */
export function SetupChecklist() {
  const t = useTexts(dashboardTexts);
  const store = useQuery(documentQuery<StoreSettings>("store"));
  const imports = useQuery(importsCountQuery);
  const mail = useQuery(documentQuery<MailSettings>("mail"));
  const operators = useQuery(operatorsQuery);
  if (!store.isSuccess || !imports.isSuccess || !mail.isSuccess || !operators.isSuccess) return null;
  const steps = [
    // First, because the first order fixes the currency.
    { key: "shop", done: store.data.updated_at !== null, link: linkOptions({ to: "/settings/$section", params: { section: "shop" } }) },
    { key: "orders", done: imports.data > 0, link: linkOptions({ to: "/imports/new" }) },
    {
      key: "mail",
      done: mail.data.value.from_address !== null,
      link: linkOptions({ to: "/settings/$section", params: { section: "mails" } }),
    },
    {
      key: "team",
      done: operators.data.filter(({ can_sign_in }) => can_sign_in).length > 1,
      link: linkOptions({ to: "/settings/$section", params: { section: "team" } }),
    },
  ] as const;
  if (steps.every(({ done }) => done)) return null;
  return (
    <Card title={t.setup.title}>
      <ul className={classes.steps}>
        {steps.map(({ key, done, link }) => (
          <li key={key} data-done={done || undefined}>
            <span>
              {done ? (
                <IconCircleCheckFilled size={18} role="img" aria-label={t.setup.done} />
              ) : (
                <IconCircle size={18} aria-hidden="true" />
              )}
              {t.setup[key]}
            </span>
            {!done && (
              <ButtonLink {...link} variant="default" size="compact-sm">
                {t.setup.go[key]}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
