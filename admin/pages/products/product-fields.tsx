import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { locales } from "../../../i18n/locale.ts";
import type { Product } from "../../api/types.gen.ts";
import type { RecordForm } from "../../forms/use-record-form.tsx";
import { WordsInput } from "../../forms/words-input.tsx";
import { useTexts } from "../../language/texts.ts";
import { taxCategoriesQuery } from "./api.ts";
import { AttributeFields } from "./attribute-fields.tsx";
import { productsTexts } from "./texts.ts";

export type ProductValues = Pick<
  Product,
  "title" | "titles" | "description" | "supplier" | "tax_category" | "return_class" | "customer_tags" | "attributes" | "image"
>;

export const emptyProduct: ProductValues = {
  title: "",
  titles: {},
  description: null,
  supplier: null,
  tax_category: "standard",
  return_class: "standard",
  customer_tags: [],
  attributes: {},
  image: null,
};
const returnClasses = ["standard", "perishable", "custom_made", "sealed", "digital", "not_returnable"];

/** What all variants of a product share; `children` stand under its name. */
export function ProductFields({ form: { values, change, errors }, children }: { form: RecordForm<ProductValues>; children?: ReactNode }) {
  const { fields: t, taxes, returnClasses: returnLabels, titleIn } = useTexts(productsTexts);
  const categories = useQuery(taxCategoriesQuery).data ?? ["standard"];
  const named = (codes: readonly string[], current: string, labels: Readonly<Record<string, string>>) =>
    [...new Set([...codes, current])].map((value) => ({ value, label: labels[value] ?? value }));
  return (
    <>
      <TextInput label={t.title} description={t.titleHint} required maxLength={300} autoComplete="off" data-autofocus value={values.title} error={errors["title"]} onChange={(event) => change({ title: event.currentTarget.value })} />
      {children}
      {locales.map((locale) => (
        <TextInput key={locale} label={titleIn[locale]} lang={locale} maxLength={300} autoComplete="off" value={values.titles[locale] ?? ""} error={errors[`titles.${locale}`]} onChange={(event) => change({ titles: withText(values.titles, locale, event.currentTarget.value) })} />
      ))}
      <Textarea label={t.description} autosize minRows={2} maxRows={8} value={values.description ?? ""} error={errors["description"]} onChange={(event) => change({ description: event.currentTarget.value || null })} />
      <TextInput label={t.supplier} maxLength={200} autoComplete="off" value={values.supplier ?? ""} error={errors["supplier"]} onChange={(event) => change({ supplier: event.currentTarget.value || null })} />
      <NativeSelect label={t.tax} data={named(categories, values.tax_category, taxes)} value={values.tax_category} error={errors["tax_category"]} onChange={(event) => change({ tax_category: event.currentTarget.value })} />
      <NativeSelect label={t.returns} data={named(returnClasses, values.return_class, returnLabels)} value={values.return_class} error={errors["return_class"]} onChange={(event) => change({ return_class: event.currentTarget.value })} />
      <WordsInput label={t.customerTags} hint={t.customerTagsHint} words={values.customer_tags} error={errors["customer_tags"]} onChange={(customer_tags) => change({ customer_tags })} />
      <AttributeFields value={values.attributes} onChange={(attributes) => change({ attributes })} />
      <TextInput label={t.image} type="url" autoComplete="off" value={values.image ?? ""} error={errors["image"]} onChange={(event) => change({ image: event.currentTarget.value.trim() || null })} />
    </>
  );
}

function withText(texts: Readonly<Record<string, string>>, locale: string, text: string): Record<string, string> {
  const { [locale]: _before, ...others } = texts;
  return text === "" ? others : { ...others, [locale]: text };
}
