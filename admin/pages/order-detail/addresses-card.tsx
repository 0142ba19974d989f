import { ActionIcon, Button } from "@mantine/core";
import { IconCopy, IconPencil } from "@tabler/icons-react";
import { addressLines } from "../../../server/domain/address-lines.ts";
import type { Address } from "../../api/types.gen.ts";
import { copyText } from "../../ui/copy-text.ts";
import { Card } from "../../ui/page.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { addressText } from "./address-text.ts";
import { useDesk } from "./desk.tsx";
import classes from "./side-cards.module.css";

/** Where it goes and who is billed, each on the clipboard with one click, as it is written on a parcel of its country. */
export function AddressesCard() {
  const { order, t, lists, may, open } = useDesk();
  const shipping = order.same_as_billing ? order.billing_address : order.shipping_address;
  return (
    <Card
      title={t.address.title}
      actions={
        may("orders.write") && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={14} />}
            disabled={order.locked}
            title={order.locked ? lists.words.locked : undefined}
            onClick={() => open({ kind: "customer", focus: "shipping" })}
          >
            {t.edit}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        <AddressBlock title={t.address.shipping} copyLabel={t.address.copyShipping} address={shipping} />
        <AddressBlock
          title={t.address.billing}
          copyLabel={t.address.copyBilling}
          address={order.billing_address}
          note={order.same_as_billing ? t.address.same : null}
        />
      </div>
    </Card>
  );
}

function AddressBlock({ title, copyLabel, address, note = null }: { title: string; copyLabel: string; address: Address | null; note?: string | null }) {
  const { t, format } = useDesk();
  const toast = useToast();
  const copy = async () => {
    if (address && (await copyText(addressText(address, format.country)))) toast({ message: t.copied });
  };
  return (
    <section>
      <div className={classes.head}>
        <h3>{title}</h3>
        {address && <ActionIcon size={28} aria-label={copyLabel} title={copyLabel} onClick={() => void copy()}><IconCopy size={16} /></ActionIcon>}
      </div>
      {address === null && <p className="soft">{t.address.none}</p>}
      {address && note && <p className="soft">{note}</p>}
      {address && !note && (
        <address className={classes.address}>
          {addressLines(address, format.country).map((line) => <span key={line}>{line}</span>)}
          {address.phone && <span className="numeric">{address.phone}</span>}
        </address>
      )}
    </section>
  );
}
