import { ActionIcon } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { localeNames, type Locale } from "../../../i18n/locale.ts";
import { addressLines } from "../../../server/domain/address-lines.ts";
import type { CardAddress, Customer } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { copyText } from "../../ui/copy-text.ts";
import { Facts } from "../../ui/facts.tsx";
import { Card } from "../../ui/page.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { numberSign } from "../../../server/domain/order-number.ts";
import classes from "./contact-cards.module.css";
import { TagList } from "./tag-list.tsx";
import { customersTexts } from "./texts.ts";

export function ContactCard({ customer }: { customer: Customer }) {
  const t = useTexts(customersTexts);
  const format = useFormat();
  const { company, email, phone, vat_id, country, locale, tags, first_order, source, created_at } = customer;
  const facts = [
    [t.fields.company, company],
    [t.fields.email, email && <a href={`mailto:${email}`}>{email}</a>],
    [t.fields.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>],
    [t.fields.vat_id, vat_id],
    [t.fields.country, country && format.country(country)],
    [t.fields.locale, locale && (localeNames[locale as Locale] ?? locale)],
    [t.fields.tags, tags.length > 0 && <TagList tags={tags} />],
    [t.source.title, <CardSource key="source" firstOrder={first_order} source={source} since={format.date(created_at)} />],
  ] as const;
  return (
    <Card title={t.contact}>
      <Facts facts={facts} />
    </Card>
  );
}

/** The order that made the card, where one did. */
function CardSource({ firstOrder, source, since }: { firstOrder: Customer["first_order"]; source: string; since: string }) {
  const { source: t } = useTexts(customersTexts);
  return (
    <>
      {firstOrder ? (
        <>
          {t.order}{" "}
          <Link to="/orders/$orderId" params={{ orderId: firstOrder.id }}>
            {numberSign(firstOrder.number ?? "–")}
          </Link>
        </>
      ) : (
        (t.names[source] ?? t.other({ source }))
      )}
      {" · "}
      {t.since({ when: since })}
    </>
  );
}

export function AddressesCard({ customer: { billing_address, shipping_address } }: { customer: Customer }) {
  const t = useTexts(customersTexts);
  return (
    <Card title={t.addresses}>
      <AddressBlock what={t.fields.billing_address} address={billing_address} />
      <AddressBlock what={t.fields.shipping_address} address={shipping_address} />
    </Card>
  );
}

function AddressBlock({ what, address }: { what: string; address: CardAddress | null }) {
  const t = useTexts(customersTexts);
  const format = useFormat();
  const toast = useToast();
  const lines = address ? addressLines(address, format.country) : [];
  const copy = async () => {
    if (await copyText(lines.join("\n"))) toast({ message: t.copied });
  };
  return (
    <div className={classes.address}>
      <div className={classes.addressHead}>
        <h3>{what}</h3>
        {lines.length > 0 && <ActionIcon size="md" aria-label={t.copyAddress({ what })} onClick={() => void copy()}><IconCopy size={16} /></ActionIcon>}
      </div>
      {lines.length === 0 ? <span className="soft">{t.noAddress}</span> : <address>{lines.map((line) => <span key={line}>{line}</span>)}</address>}
    </div>
  );
}
