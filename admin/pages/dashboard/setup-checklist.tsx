import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { operatorsQuery } from "../../api/shop.ts";
import { useTexts } from "../../language/texts.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/page.tsx";
import classes from "./dashboard-page.module.css";
import { importsCountQuery, mailSetupQuery } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";

/** The way from an empty shop to a working one; gone once all is done, and silent where it cannot tell. */
export function SetupChecklist() {
  const t = useTexts(dashboardTexts);
  const imports = useQuery(importsCountQuery);
  const mail = useQuery(mailSetupQuery);
  const operators = useQuery(operatorsQuery);
  if (!imports.isSuccess || !mail.isSuccess || !operators.isSuccess) return null;
  const steps = [
    { key: "orders", done: imports.data > 0, to: "/imports" },
    { key: "mail", done: mail.data.value.from_address !== null, to: "/settings" },
    { key: "team", done: operators.data.filter((operator) => (operator as { can_sign_in?: boolean }).can_sign_in !== false).length > 1, to: "/settings" },
  ] as const;
  if (steps.every(({ done }) => done)) return null;
  return (
    <Card title={t.setup.title}>
      <ul className={classes.steps}>
        {steps.map(({ key, done, to }) => (
          <li key={key} data-done={done || undefined}>
            <span>{done ? <IconCircleCheckFilled size={18} role="img" aria-label={t.setup.done} /> : <IconCircle size={18} aria-hidden="true" />}{t.setup[key]}</span>
            {!done && <ButtonLink to={to} variant="default" size="compact-sm">{t.setup.go[key]}</ButtonLink>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
