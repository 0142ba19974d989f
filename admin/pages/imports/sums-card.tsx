import { IconAlertTriangle } from "@tabler/icons-react";
import { languageTag, type Locale } from "../../../i18n/locale.ts";
import { minorDigits } from "../../../server/domain/currency.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import type { ImportDetail } from "./contract.ts";
import classes from "./sums-card.module.css";
import { importsTexts } from "./texts.ts";

/** The money of the file beside the money of the orders: whoever imports a year of sales wants to see that nothing was lost. */
export function SumsCard({ detail }: { detail: ImportDetail }) {
  const { result } = useTexts(importsTexts);
  const { locale } = useLanguage();
  if (detail.sums.length === 0) return null;
  const counted = (code: string) => detail.remarks.filter((remark) => remark.code === code).reduce((sum, { count }) => sum + count, 0);
  const rounded = counted("import.rounded");
  const duplicates = counted("import.duplicate_row");
  return (
    <Card title={result.sumsTitle}>
      <table className={classes.sums}>
        <caption className="visually-hidden">{result.sums.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{result.sums.currency}</th>
            <th scope="col">{result.sums.file}</th>
            <th scope="col">{result.sums.imported}</th>
            <th scope="col">{result.sums.unchanged}</th>
            <th scope="col">{result.sums.rounding}</th>
          </tr>
        </thead>
        <tbody>
          {detail.sums.map((sum) => (
            <tr key={sum.currency}>
              <th scope="row">{sum.currency}</th>
              {(["file", "imported", "unchanged", "rounding"] as const).map((part) => (
                <td
                  key={part}
                  data-label={result.sums[part]}
                  data-differs={(part === "rounding" && Number(sum.rounding) !== 0) || undefined}
                >
                  {decimal(sum[part], sum.currency, locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.hint}>{rounded > 0 ? `${result.sumsHint} ${result.rounded({ count: rounded })}.` : result.exact}</p>
      {duplicates > 0 && (
        <p className={classes.flag}>
          <IconAlertTriangle size={15} aria-hidden="true" />
          {result.duplicates({ count: duplicates })}
        </p>
      )}
    </Card>
  );
}

/** Up to four decimals, where a price has them; the text goes to Intl as it is, without passing through a float. */
function decimal(text: string, currency: string, locale: Locale): string {
  const format = new Intl.NumberFormat(languageTag(locale), { minimumFractionDigits: minorDigits(currency), maximumFractionDigits: 4 });
  return format.format(text as Intl.StringNumericLiteral);
}
