import { type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import classes from "./suggest-input.module.css";

export type SuggestOption = { readonly key: string; readonly label: ReactNode; readonly hint?: ReactNode };
export type SuggestHandle = { focus: () => void };
type SuggestInputProps = {
  ref?: Ref<SuggestHandle>;
  label: string;
  placeholder: string;
  icon: ReactNode;
  end?: ReactNode;
  value: string;
  options: readonly SuggestOption[];
  listLabel: string;
  /** Said instead of the list when something was typed and nothing answers. */
  empty?: string | undefined;
  invalid?: boolean;
  describedBy?: string | undefined;
  onChange: (value: string, cursor: number) => void;
  onPick: (option: SuggestOption) => void;
  onSubmit?: () => void;
  onEscape?: () => void;
};

/** A text field with a list under it (ARIA combobox): arrows walk the list, Enter takes, Escape closes it and then the field. */
export function SuggestInput(props: SuggestInputProps) {
  const { label, placeholder, icon, end, value, options, listLabel, empty, invalid = false, describedBy, onChange, onPick } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(-1);
  useImperativeHandle(props.ref, () => ({ focus: () => input.current?.focus() }), []);

  const shown = opened && options.length > 0;
  const pick = (option: SuggestOption) => {
    setActive(-1);
    onPick(option);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const handled = keyAction(event.key, { shown, active, count: options.length });
    if (handled === null) return;
    event.preventDefault();
    if (handled === "submit") props.onSubmit?.();
    else if (handled === "close") setOpened(false);
    else if (handled === "leave") {
      props.onEscape?.();
      input.current?.blur();
    } else if (handled === "pick") pick(options[active] as SuggestOption);
    else setActive(handled);
    if (handled === "submit") setOpened(false);
  };
  return (
    <div className={classes.root} data-invalid={invalid || undefined}>
      <span className={classes.icon}>{icon}</span>
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          setOpened(true);
          setActive(-1);
          onChange(event.currentTarget.value, event.currentTarget.selectionStart ?? event.currentTarget.value.length);
        }}
        onFocus={() => setOpened(true)}
        onBlur={() => setOpened(false)}
        onKeyDown={onKeyDown}
      />
      {end}
      <OptionList id={id} label={listLabel} options={options} active={active} hidden={!shown} onPick={pick} />
      {opened && empty && options.length === 0 && <p className={classes.empty} role="status">{empty}</p>}
    </div>
  );
}

type OptionListProps = {
  id: string;
  label: string;
  options: readonly SuggestOption[];
  active: number;
  hidden: boolean;
  onPick: (option: SuggestOption) => void;
};

function OptionList({ id, label, options, active, hidden, onPick }: OptionListProps) {
  return (
    <ul id={`${id}-list`} className={classes.list} role="listbox" aria-label={label} hidden={hidden}>
      {options.map((option, index) => (
        <li
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classes.option}
          onPointerDown={(event) => {
            event.preventDefault(); // the field keeps the focus
            onPick(option);
          }}
        >
          <span>{option.label}</span>
          {option.hint && <span className={classes.hint}>{option.hint}</span>}
        </li>
      ))}
    </ul>
  );
}

type ListState = { readonly shown: boolean; readonly active: number; readonly count: number };

function keyAction(key: string, { shown, active, count }: ListState): number | "submit" | "close" | "leave" | "pick" | null {
  if (key === "Enter") return shown && active >= 0 ? "pick" : "submit";
  if (key === "Escape") return shown ? "close" : "leave";
  if (key === "Tab") return shown && active >= 0 ? "pick" : null;
  if (!shown) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  return key === "ArrowUp" ? (active <= 0 ? count - 1 : active - 1) : null;
}
