import { Button, Menu } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconArrowBackUp, IconCashOff, IconDots, IconPencil, IconSend, IconTrash, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Act } from "../../actions/act.ts";
import { allowance, useDesk } from "./desk.tsx";
import classes from "./status-menu.module.css";

/** What is done rarely. An act that is not possible now says why instead of hiding. */
export function MoreMenu() {
  const { order, t, lists, may, open, quick } = useDesk();
  const cancelled = lists.status("cancelled");
  // A quotation has no status to set: it is cancelled as it is.
  const cancel: Act = order.stage !== "quotation" && cancelled ? { action: "set_status", status: cancelled } : { action: "cancel" };
  const act = (chosen: Act) => () => open({ kind: "act", act: chosen });
  return (
    <Menu width={280}>
      <Menu.Target>
        <Button size="compact-md" variant="default" leftSection={<IconDots size={16} />}>
          {t.more.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} />}
          disabled={order.locked || !may("orders.write")}
          onClick={() => open({ kind: "customer" })}
        >
          {t.more.edit}
        </Menu.Item>
        {order.stage === "quotation" && (
          <Item action="send" icon={<IconSend size={16} />} onClick={act({ action: "send" })}>
            {t.more.send}
          </Item>
        )}
        <Item action="mark_unpaid" icon={<IconCashOff size={16} />} onClick={act({ action: "mark_unpaid" })}>
          {t.more.unpaid}
        </Item>
        {order.archived ? (
          <Item
            action="unarchive"
            icon={<IconArchiveOff size={16} />}
            onClick={() => void quick("unarchive", { expect: (before) => ({ ...before, archived: false }) })}
          >
            {t.more.unarchive}
          </Item>
        ) : (
          <Item
            action="archive"
            icon={<IconArchive size={16} />}
            onClick={() => void quick("archive", { expect: (before) => ({ ...before, archived: true }) })}
          >
            {t.more.archive}
          </Item>
        )}
        <Menu.Divider />
        {(order.stage === "cancelled" || order.stage === "sent") && (
          <Item action="reopen" icon={<IconArrowBackUp size={16} />} onClick={act({ action: "reopen" })}>
            {t.more.reopen}
          </Item>
        )}
        {order.stage !== "cancelled" && (
          <Item action="cancel" icon={<IconX size={16} />} danger onClick={act(cancel)}>
            {t.more.cancel}
          </Item>
        )}
        <Item action="delete" icon={<IconTrash size={16} />} danger onClick={() => open({ kind: "delete" })}>
          {t.more.delete}
        </Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({
  action,
  icon,
  danger = false,
  onClick,
  children,
}: {
  action: string;
  icon: ReactNode;
  danger?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const { order } = useDesk();
  const { allowed, reason } = allowance(order, action);
  return (
    <Menu.Item
      className={classes.item}
      leftSection={icon}
      color={danger && allowed ? "red" : undefined}
      aria-disabled={!allowed || undefined}
      data-disabled={!allowed || undefined}
      closeMenuOnClick={allowed}
      onClick={() => allowed && onClick()}
    >
      {children}
      {!allowed && reason && <span className={classes.reason}>{reason}</span>}
    </Menu.Item>
  );
}
