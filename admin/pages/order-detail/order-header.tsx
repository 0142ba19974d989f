import { ActionIcon } from "@mantine/core";
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconLock, IconLockOpen } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Time } from "../../ui/time.tsx";
import { allowance, useDesk } from "./desk.tsx";
import { MoreMenu } from "./more-menu.tsx";
import classes from "./order-header.module.css";
import { OrderTags } from "./order-tags.tsx";
import { PresenceAvatars } from "./presence.tsx";
import { StatusPills } from "./status-pills.tsx";
import type { useNeighbours } from "./use-neighbours.ts";

/** Which order this is, where it stands, and the way to its neighbours in the list. */
export function OrderHeader({ name, neighbours }: { name: string; neighbours: ReturnType<typeof useNeighbours> }) {
  const { order, t, lists } = useDesk();
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <Link to="/orders" search={neighbours.list} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden="true" />
          {t.back}
        </Link>
        <div className={classes.tools}>
          <PresenceAvatars />
          <LockButton />
          <ActionIcon
            aria-label={t.previous}
            title={`${t.previous} ([)`}
            disabled={!neighbours.hasPrevious}
            onClick={() => void neighbours.go(-1)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <ActionIcon aria-label={t.next} title={`${t.next} (])`} disabled={!neighbours.hasNext} onClick={() => void neighbours.go(1)}>
            <IconChevronRight size={18} />
          </ActionIcon>
          <MoreMenu />
        </div>
      </div>
      <div className={classes.line}>
        <h1>{name}</h1>
        <StatusPills />
      </div>
      <div className={classes.line}>
        <span className="soft">
          <Time at={order.placed_at} /> · {lists.words.channel[order.channel] ?? order.channel}
          {order.external_id && order.external_id !== order.number && ` · ${order.external_id}`}
        </span>
        <OrderTags />
      </div>
    </header>
  );
}

/** A padlock: a locked order refuses edits and cancellation until it is opened again (CRT-16). */
function LockButton() {
  const { order, t, quick } = useDesk();
  const action = order.locked ? "unlock" : "lock";
  const { allowed, reason } = allowance(order, action);
  const label = order.locked ? t.lock.unlock : t.lock.lock;
  return (
    <ActionIcon
      aria-label={label}
      title={allowed ? `${label} (L)` : reason ?? label}
      color={order.locked ? "red" : undefined}
      variant={order.locked ? "light" : "subtle"}
      disabled={!allowed}
      onClick={() => void quick(action, { expect: (before) => ({ ...before, locked: !before.locked }) })}
    >
      {order.locked ? <IconLock size={18} /> : <IconLockOpen size={18} />}
    </ActionIcon>
  );
}
