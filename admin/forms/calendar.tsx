import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { languageTag } from "../../i18n/locale.ts";
import { useLanguage } from "../language/language.tsx";
import { useTexts } from "../language/texts.ts";
import { useStore } from "../session.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./calendar.module.css";
import { moveDay, todayIn, weeksOf } from "./typed-day.ts";

const steps: Readonly<Record<string, { days?: number; months?: number }>> = {
  ArrowLeft: { days: -1 }, ArrowRight: { days: 1 }, ArrowUp: { days: -7 }, ArrowDown: { days: 7 }, PageUp: { months: -1 }, PageDown: { months: 1 },
};

/** One month; the arrow keys walk the days and turn the page by themselves. */
export function Calendar({ value, onPick }: { value: string | null; onPick: (day: string) => void }) {
  const { locale } = useLanguage();
  const t = useTexts(shellTexts);
  const today = todayIn(useStore().time_zone);
  const [focused, setFocused] = useState(value ?? today);
  const byKeyboard = useRef(false);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (byKeyboard.current) grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    byKeyboard.current = false;
  }, [focused]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    byKeyboard.current = true;
    setFocused(moveDay(focused, step));
  };
  const write = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languageTag(locale), { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00:00Z`));
  const weeks = weeksOf(focused);
  return (
    <div className={classes.calendar}>
      <div className={classes.header}>
        <ActionIcon aria-label={t.date.previousMonth} onClick={() => setFocused(moveDay(focused, { months: -1 }))}><IconChevronLeft size={16} /></ActionIcon>
        <strong aria-live="polite">{write(focused, { month: "long", year: "numeric" })}</strong>
        <ActionIcon aria-label={t.date.nextMonth} onClick={() => setFocused(moveDay(focused, { months: 1 }))}><IconChevronRight size={16} /></ActionIcon>
      </div>
      <table ref={grid} className={classes.grid} role="grid" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, weekday) => moveDay("2026-11-02", { days: weekday })).map((day) => (
              <th key={day} scope="col" abbr={write(day, { weekday: "long" })}>{write(day, { weekday: "short" })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday} aria-selected={day !== null && day === value}>
                  {day && (
                    <button
                      type="button"
                      tabIndex={day === focused ? 0 : -1}
                      aria-label={write(day, { dateStyle: "full" })}
                      aria-current={day === today ? "date" : undefined}
                      data-selected={day === value || undefined}
                      onClick={() => onPick(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className={classes.today} onClick={() => onPick(today)}>{t.date.today}</button>
    </div>
  );
}
