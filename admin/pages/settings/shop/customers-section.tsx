import type { CustomersSettings } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { Card } from "../../../ui/page.tsx";
import { DocumentForm } from "../parts/document-form.tsx";
import fields from "../parts/fields.module.css";
import { settingsTexts } from "../texts.ts";

export function CustomersSection() {
  const { customers: t } = useTexts(settingsTexts);
  return (
    <DocumentForm<CustomersSettings> documentKey="customers">
      {({ values, change, locked }) => (
        <Card>
          <fieldset className={fields.group} disabled={locked}>
            <legend>{t.tagOn}</legend>
            {(["never", "placed", "paid"] as const).map((when) => (
              <label key={when} className={fields.choice}>
                <input type="radio" name="tag_on" checked={values.tag_on === when} onChange={() => change({ tag_on: when })} />
                {t.tagOns[when]}
              </label>
            ))}
            <p className={fields.hint}>{t.hint}</p>
          </fieldset>
          <ButtonLink to="/products" variant="default" size="xs" mt="sm">{t.toProducts}</ButtonLink>
        </Card>
      )}
    </DocumentForm>
  );
}
