import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { formatMoney } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatAmount } from "../../server/domain/currency.ts";
import { useLanguage } from "../language/language.tsx";
import { useTexts } from "../language/texts.ts";
import type { ShellTexts } from "../../i18n/admin/shell.en.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./money-input.module.css";
import { readTypedMoney, type TypedMoney } from "./typed-money.ts";

type MoneyInputProps = {
  label: ReactNode;
  currency: string;
  /** Minor units. */
  value: number | null;
  /** Null while the field is empty or what is typed cannot be taken as it is. */
  onChange: (amount: number | null) => void;
  error?: string | undefined;
  description?: ReactNode;
  required?: boolean;
  allowNegative?: boolean;
  autoFocus?: boolean;
};

/** Money as people type it. What was understood stands under the field; what has two meanings is asked. */
export function MoneyInput({
  label,
  currency,
  value,
  onChange,
  error,
  description,
  required = false,
  allowNegative = false,
  autoFocus = false,
}: MoneyInputProps) {
  const { locale } = useLanguage();
  const t = useTexts(shellTexts);
  const [text, setText] = useState(() => (value === null ? "" : plainAmount(value, currency, locale)));
  const [emitted, setEmitted] = useState(value);
  if (value !== emitted) {
    // Set from outside: "refund all", another order.
    setEmitted(value);
    setText(value === null ? "" : plainAmount(value, currency, locale));
  }
  const reading = readTypedMoney(text, currency);
  const take = (next: string) => {
    setText(next);
    const read = readTypedMoney(next, currency);
    const amount = read.status === "amount" && (allowNegative || read.amount >= 0) ? read.amount : null;
    setEmitted(amount);
    onChange(amount);
  };
  const show = (amount: number) => formatMoney({ amount, currency }, locale);
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="decimal"
      autoComplete="off"
      required={required}
      data-autofocus={autoFocus || undefined}
      value={text}
      onChange={(event) => take(event.currentTarget.value)}
      rightSection={<span className={classes.currency}>{currency}</span>}
      rightSectionWidth={52}
      classNames={{ input: "numeric" }}
      error={error ?? complaint(reading, allowNegative, t)}
      inputContainer={(children) => (
        <>
          {children}
          {reading.status === "amount" && text.trim() !== "" && (
            <output className={classes.understood}>{t.money.understood({ amount: show(reading.amount) })}</output>
          )}
          {reading.status === "ambiguous" && (
            <div className={classes.ask} role="group" aria-label={t.money.ambiguous({ typed: text })}>
              <span>{t.money.ambiguous({ typed: text })}</span>
              {reading.choices.map((amount) => (
                <Button key={amount} size="compact-sm" variant="default" onClick={() => take(plainAmount(amount, currency, locale))}>
                  {show(amount)}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    />
  );
}

function complaint(reading: TypedMoney, allowNegative: boolean, t: ShellTexts): string | undefined {
  if (reading.status === "invalid") return t.money.invalid;
  if (reading.status === "too_precise") return t.money.tooPrecise({ digits: reading.digits });
  if (reading.status === "amount" && reading.amount < 0 && !allowNegative) return t.money.negative;
  return undefined;
}

/** "1234,50": no grouping, so that it reads back as the same amount. */
function plainAmount(amount: number, currency: string, locale: Locale): string {
  return formatAmount({ amount, currency }).replace(".", locale === "en" ? "." : ",");
}
