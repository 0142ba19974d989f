import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { formatCalendarDay } from "../../i18n/format.ts";
import { useLanguage } from "../language/language.tsx";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import { Calendar } from "./calendar.tsx";
import { readTypedDay } from "./typed-day.ts";

type DateInputProps = {
  label: ReactNode;
  /** A calendar day, "2026-11-21": no time, so no time zone can move it. */
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string | undefined;
  required?: boolean;
};

/** A day, typed in any usual way (day first) or picked from the calendar. */
export function DateInput({ label, value, onChange, error, required = false }: DateInputProps) {
  const { locale } = useLanguage();
  const t = useTexts(shellTexts);
  const [text, setText] = useState(() => (value === null ? "" : formatCalendarDay(value, locale)));
  const [emitted, setEmitted] = useState(value);
  const [opened, setOpened] = useState(false);
  if (value !== emitted) {
    setEmitted(value);
    setText(value === null ? "" : formatCalendarDay(value, locale));
  }
  const emit = (day: string | null) => {
    setEmitted(day);
    onChange(day);
  };
  const pick = (day: string) => {
    setText(formatCalendarDay(day, locale));
    emit(day);
    setOpened(false);
  };
  const invalid = text.trim() !== "" && readTypedDay(text) === null;
  return (
    <TextInput
      label={label}
      required={required}
      placeholder={t.date.placeholder}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        emit(readTypedDay(event.currentTarget.value));
      }}
      onBlur={() => value !== null && setText(formatCalendarDay(value, locale))}
      error={error ?? (invalid ? t.date.invalid : undefined)}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon size="md" aria-label={t.date.open} onClick={() => setOpened(!opened)}><IconCalendar size={16} /></ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t.date.calendar}><Calendar value={value} onPick={pick} /></Popover.Dropdown>
        </Popover>
      }
    />
  );
}
