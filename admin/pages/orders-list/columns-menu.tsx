import { ActionIcon, Button, Popover } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns3 } from "@tabler/icons-react";
import { useTexts } from "../../language/texts.ts";
import { type ColumnId, columnIds, usualColumns } from "./columns.tsx";
import classes from "./columns-menu.module.css";
import { ordersTexts } from "./texts.ts";

/** Which columns, in which order: by buttons, so that it needs no dragging. */
export function ColumnsMenu({ columns, onChange: keep }: { columns: readonly ColumnId[]; onChange: (columns: readonly ColumnId[]) => void }) {
  const t = useTexts(ordersTexts);
  const move = (id: ColumnId, by: 1 | -1) => {
    const at = columns.indexOf(id);
    const others = columns.filter((other) => other !== id);
    keep(others.toSpliced(at + by, 0, id));
  };
  const hidden = columnIds.filter((id) => !columns.includes(id));
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          {t.columns.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.columns.title}>
        <ul className={classes.list}>
          {columns.map((id, index) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked
                  disabled={columns.length === 1}
                  onChange={() => keep(columns.filter((other) => other !== id))}
                />
                {t.columns[id]}
              </label>
              <ActionIcon
                size="sm"
                aria-label={t.columns.up({ column: t.columns[id] })}
                disabled={index === 0}
                onClick={() => move(id, -1)}
              >
                <IconArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                size="sm"
                aria-label={t.columns.down({ column: t.columns[id] })}
                disabled={index === columns.length - 1}
                onClick={() => move(id, 1)}
              >
                <IconArrowDown size={14} />
              </ActionIcon>
            </li>
          ))}
          {hidden.map((id) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={false} onChange={() => keep([...columns, id])} />
                {t.columns[id]}
              </label>
            </li>
          ))}
        </ul>
        <Button fullWidth variant="subtle" size="compact-sm" onClick={() => keep(usualColumns)}>
          {t.columns.reset}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
