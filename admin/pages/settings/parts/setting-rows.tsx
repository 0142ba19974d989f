import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../../language/texts.ts";
import { settingsTexts } from "../texts.ts";
import classes from "./setting-rows.module.css";

export type SettingRow = {
  readonly key: string;
  readonly name: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly end?: ReactNode;
  readonly quiet?: boolean;
};
type SettingRowsProps = {
  label: string;
  rows: readonly SettingRow[];
  /** Absent: the role may only look. */
  onOpen?: ((key: string) => void) | undefined;
  /** The keys in their new order. */
  onReorder?: ((keys: string[]) => void) | undefined;
};

/** A short list of the shop: each name opens its entry, two buttons move it. */
export function SettingRows({ label, rows, onOpen, onReorder }: SettingRowsProps) {
  const t = useTexts(settingsTexts);
  const [said, setSaid] = useState("");
  const move = (index: number, to: number) => {
    const keys = rows.map(({ key }) => key);
    const [moved] = keys.splice(index, 1);
    keys.splice(to, 0, moved as string);
    setSaid(t.moved({ name: rows[index]?.name ?? "", place: to + 1 }));
    onReorder?.(keys);
  };
  return (
    <>
      <ul className={classes.rows} aria-label={label}>
        {rows.map(({ key, name, title, detail, end, quiet }, index) => (
          <li key={key} className={classes.row} data-quiet={quiet || undefined}>
            {onReorder && (
              <span className={classes.move}>
                <ActionIcon size={24} aria-label={t.moveUp({ name })} disabled={index === 0} onClick={() => move(index, index - 1)}>
                  <IconChevronUp size={15} />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  aria-label={t.moveDown({ name })}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <IconChevronDown size={15} />
                </ActionIcon>
              </span>
            )}
            <span className={classes.text}>
              {onOpen ? (
                <button type="button" className={classes.open} aria-label={t.edit({ name })} onClick={() => onOpen(key)}>
                  {title}
                </button>
              ) : (
                <span className={classes.title}>{title}</span>
              )}
              {detail && <span className={classes.detail}>{detail}</span>}
            </span>
            {end && <span className={classes.end}>{end}</span>}
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
