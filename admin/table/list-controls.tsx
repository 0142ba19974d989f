import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useSettled } from "../ui/use-settled.ts";
import classes from "./list-controls.module.css";

type ListSearchProps = { label: string; placeholder: string; value: string; onChange: (value: string) => void };

/** What is typed is asked once the typing stops, or at once with Enter. */
export function ListSearch({ label, placeholder, value, onChange }: ListSearchProps) {
  const [typed, setTyped] = useState(value);
  const settled = useSettled(typed, 250);
  useEffect(() => {
    if (settled.trim() !== value) onChange(settled.trim());
  }, [settled]);
  useEffect(() => setTyped((before) => (before.trim() === value ? before : value)), [value]); // the address changed by itself
  return (
    <form
      className={classes.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed.trim());
      }}
    >
      <IconSearch size={16} aria-hidden="true" />
      <input
        type="search"
        enterKeyHint="search"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}

type ListFilterProps = { label: string; value: string; options: readonly (readonly [value: string, label: string])[]; onChange: (value: string) => void };

/** One question with a few answers; the first of them asks nothing. */
export function ListFilter({ label, value, options, onChange }: ListFilterProps) {
  const isKnown = options.some(([code]) => code === value);
  return (
    <select
      className={classes.filter}
      aria-label={label}
      data-asks={value !== "" || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
      {!isKnown && <option value={value}>{value}</option>}
    </select>
  );
}
