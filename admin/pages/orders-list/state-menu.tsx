import { Button, Menu } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import type { Act } from "../../actions/act.ts";
import { useTexts } from "../../language/texts.ts";
import { kindShapes, toneOf } from "../../orders/status-look.ts";
import type { ShopLists } from "../../orders/use-order-words.ts";
import { usePermission } from "../../session.ts";
import { DigitKey } from "../../ui/digit-key.tsx";
import { StatusPill } from "../../ui/status-pill.tsx";
import { usePickByDigit } from "../../ui/use-pick-by-digit.ts";
import { ordersTexts } from "./texts.ts";

type StateMenuProps = { lists: ShopLists; opened: boolean; onOpened: (opened: boolean) => void; onAct: (act: Act) => void };

/** The states of the shop, for the ticked orders: by hand, or S and the number of the state. */
export function StateMenu({ lists, opened, onOpened, onAct }: StateMenuProps) {
  const t = useTexts(ordersTexts);
  const menu = usePickByDigit(opened);
  if (!usePermission("orders.write")) return null;
  return (
    <Menu opened={opened} onChange={onOpened}>
      <Menu.Target><Button leftSection={<IconArrowsExchange size={16} />}>{t.bulk.changeState}</Button></Menu.Target>
      <Menu.Dropdown ref={menu}>
        {lists.statuses.map((status, index) => (
          <Menu.Item key={status.code} rightSection={<DigitKey digit={index + 1} />} onClick={() => onAct({ action: "set_status", status })}>
            <StatusPill tone={toneOf(status.colour)} shape={kindShapes[status.kind]}>{lists.statusLabel(status.code)}</StatusPill>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
