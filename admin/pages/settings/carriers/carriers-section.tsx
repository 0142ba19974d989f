import { useCallback } from "react";
import type { Carrier } from "../../../api/types.gen.ts";
import { useFormat } from "../../../language/format.ts";
import { useTexts } from "../../../language/texts.ts";
import { carriersQuery } from "../api.ts";
import { CodedSection } from "../parts/coded-section.tsx";
import type { SettingRow } from "../parts/setting-rows.tsx";
import { SimpleRemoval } from "../parts/simple-removal.tsx";
import { settingsTexts } from "../texts.ts";
import { CarrierFields, type CarrierValues } from "./carrier-fields.tsx";

const empty: CarrierValues = { name: "", country: null, tracking_url: null, active: true };

export function CarriersSection() {
  const { carriers: t, sections } = useTexts(settingsTexts);
  return (
    <CodedSection
      path="/carriers"
      entity="carrier"
      query={carriersQuery}
      words={{ ...t, list: sections.carriers.title }}
      rowOf={useCarrierRow()}
      valuesOf={({ name, country, tracking_url, active }) => ({ name, country, tracking_url, active })}
      empty={empty}
      nameOf={({ name }) => name}
      Fields={CarrierFields}
      Removal={CarrierRemoval}
    />
  );
}

function useCarrierRow(): (carrier: Carrier) => Omit<SettingRow, "key"> {
  const t = useTexts(settingsTexts);
  const format = useFormat();
  return useCallback(({ name, country, tracking_url, active }) => ({
    name,
    title: name,
    detail: `${country ? format.country(country) : t.carriers.anyCountry} · ${tracking_url ?? t.carriers.noUrl}`,
    end: active ? undefined : t.inactive,
    quiet: !active,
  }), [t, format]);
}

function CarrierRemoval({ row, ...rest }: { row: Carrier; name: string; onDone: () => void; onClose: () => void }) {
  const { carriers: t } = useTexts(settingsTexts);
  return <SimpleRemoval path={`/carriers/${row.code}`} text={t.removeText} {...rest} />;
}
