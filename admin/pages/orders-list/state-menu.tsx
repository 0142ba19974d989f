import { Button, Menu } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useState } from "react";
import type { Act } from "../../actions/act.ts";
import { useTexts } from "../../language/texts.ts";
import { kindShapes, toneOf } from "../../orders/status-look.ts";
import type { ShopLists } from "../../orders/use-order-words.ts";
import { usePermission } from "../../session.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { pickByDigit } from "../../ui/pick-by-digit.ts";
import { StatusPill } from "../../ui/status-pill.tsx";
import classes from "./bulk-bar.module.css";
import { ordersTexts } from "./texts.ts";

/** The states of the shop, for the ticked orders: by hand, or S and the number of the state. */
export function StateMenu({ lists, onAct }: { lists: ShopLists; onAct: (act: Act) => void }) {
  const t = useTexts(ordersTexts);
  const [opened, setOpened] = useState(false);
  const mayWrite = usePermission("orders.write");
  useShortcuts(t.bulk.label, mayWrite ? [{ keys: "s", label: t.bulk.changeState, run: () => setOpened(true) }] : []);
  if (!mayWrite) return null;
  return (
    <Menu opened={opened} onChange={setOpened}>
      <Menu.Target><Button leftSection={<IconArrowsExchange size={16} />}>{t.bulk.changeState}</Button></Menu.Target>
      <Menu.Dropdown onKeyDown={pickByDigit}>
        {lists.statuses.map((status, index) => (
          <Menu.Item key={status.code} rightSection={index < 9 && <kbd className={classes.digit} aria-hidden="true">{index + 1}</kbd>} onClick={() => onAct({ action: "set_status", status })}>
            <StatusPill tone={toneOf(status.colour)} shape={kindShapes[status.kind]}>{lists.statusLabel(status.code)}</StatusPill>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
