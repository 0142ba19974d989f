import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { wayAround } from "../../actions/act.ts";
import type { Status } from "../../api/contract.ts";
import { kindShapes, toneOf } from "../../orders/status-look.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { DigitKey } from "../../ui/digit-key.tsx";
import { StatusPill } from "../../ui/status-pill.tsx";
import { usePickByDigit } from "../../ui/use-pick-by-digit.ts";
import { useDesk } from "./desk.tsx";
import classes from "./status-menu.module.css";

/** Only states the facts and the rights allow can be chosen; the others stay in sight, with their reason (STA-01). */
export function StatusMenu() {
  const { order, t, lists } = useDesk();
  const [opened, setOpened] = useState(false);
  const menu = usePickByDigit(opened);
  useShortcuts(t.keys.title, [{ keys: "s", label: t.changeState, run: () => setOpened(true) }]);
  if (order.stage === "quotation") return null;
  const targets = lists.statuses.filter(({ code }) => code !== order.status);
  return (
    <Menu position="bottom-start" width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} />}>{t.changeState}</Button>
      </Menu.Target>
      <Menu.Dropdown ref={menu}>{targets.map((status, index) => <StatusItem key={status.code} status={status} digit={index + 1} />)}</Menu.Dropdown>
    </Menu>
  );
}

function StatusItem({ status, digit }: { status: Status; digit: number }) {
  const { order, t, lists, may, open } = useDesk();
  const { allowed = false, reason = null } = order.allowed_statuses.find((each) => each.status === status.code) ?? {};
  const byForce = !allowed && reason !== null && wayAround(reason.code, "set_status", may) === "force";
  const disabled = !allowed && !byForce;
  return (
    <Menu.Item
      className={classes.item}
      aria-disabled={disabled || undefined}
      data-disabled={disabled || undefined}
      rightSection={!disabled && <DigitKey digit={digit} />}
      closeMenuOnClick={!disabled}
      onClick={() => !disabled && open({ kind: "act", act: { action: "set_status", status } })}
    >
      <StatusPill tone={toneOf(status.colour)} shape={kindShapes[status.kind]}>{lists.statusLabel(status.code)}</StatusPill>
      {byForce && <span className={classes.reason}>{t.byForce}</span>}
      {disabled && reason && <span className={classes.reason}>{reason.message}</span>}
    </Menu.Item>
  );
}
