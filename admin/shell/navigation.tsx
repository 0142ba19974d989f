import { ActionIcon } from "@mantine/core";
import {
  IconBox, IconChevronsLeft, IconChevronsRight, IconFileImport, IconHome, IconMail, IconReceipt, IconSettings, IconUsers,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTexts } from "../language/texts.ts";
import { useMe } from "../session.ts";
import { Awning } from "../ui/awning.tsx";
import classes from "./navigation.module.css";
import { shellTexts } from "./texts.ts";

type NavigationProps = { collapsed: boolean; onCollapse?: (collapsed: boolean) => void; onNavigate?: () => void };

/** Only what exists: an entry comes with its capability and with the right to read it. */
export function Navigation({ collapsed, onCollapse, onNavigate }: NavigationProps) {
  const t = useTexts(shellTexts);
  const { store, permissions } = useMe();
  const may = (permission: string) => permissions.includes(permission);
  const entry = (icon: ReactNode, label: string) => (
    <>
      {icon}
      <span className={collapsed ? "visually-hidden" : undefined}>{label}</span>
    </>
  );
  const link = { className: classes.link, activeProps: { "data-active": true }, title: undefined } as const;
  return (
    <nav className={classes.navigation} aria-label={t.nav.label} data-collapsed={collapsed || undefined} onClick={onNavigate}>
      <Link to="/" className={classes.brand}>
        <Awning />
        <span className={collapsed ? "visually-hidden" : classes.store}>{store.name}</span>
      </Link>
      <ul className={classes.list}>
        <li><Link to="/" activeOptions={{ exact: true }} {...link} title={collapsed ? t.nav.home : undefined}>{entry(<IconHome />, t.nav.home)}</Link></li>
        <li>
          <Link to="/orders" activeOptions={{ includeSearch: false }} {...link} title={collapsed ? t.nav.orders : undefined}>{entry(<IconReceipt />, t.nav.orders)}</Link>
          {!collapsed && (
            <ul className={classes.sub}>
              <li><Link to="/orders" search={{ q: "is:unpaid" }} activeOptions={{ includeSearch: true }} {...link}>{t.nav.unpaid}</Link></li>
            </ul>
          )}
        </li>
        {may("customers.read") && <li><Link to="/customers" {...link} title={collapsed ? t.nav.customers : undefined}>{entry(<IconUsers />, t.nav.customers)}</Link></li>}
        {may("catalog.read") && <li><Link to="/products" {...link} title={collapsed ? t.nav.products : undefined}>{entry(<IconBox />, t.nav.products)}</Link></li>}
        {may("orders.import") && <li><Link to="/imports" {...link} title={collapsed ? t.nav.imports : undefined}>{entry(<IconFileImport />, t.nav.imports)}</Link></li>}
        {may("messages.read") && <li><Link to="/messages" {...link} title={collapsed ? t.nav.messages : undefined}>{entry(<IconMail />, t.nav.messages)}</Link></li>}
        {may("settings.read") && <li className={classes.last}><Link to="/settings" {...link} title={collapsed ? t.nav.settings : undefined}>{entry(<IconSettings />, t.nav.settings)}</Link></li>}
      </ul>
      {onCollapse && (
        <ActionIcon className={classes.collapse} aria-label={collapsed ? t.nav.expand : t.nav.collapse} onClick={() => onCollapse(!collapsed)}>
          {collapsed ? <IconChevronsRight size={18} /> : <IconChevronsLeft size={18} />}
        </ActionIcon>
      )}
    </nav>
  );
}
