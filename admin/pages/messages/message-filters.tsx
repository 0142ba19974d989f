import { useTexts } from "../../language/texts.ts";
import { ListFilter, ListSearch } from "../../table/list-controls.tsx";
import { Chip } from "../../ui/chip.tsx";
import { numberSign } from "../../../server/domain/order-number.ts";
import { type MessagesSearch, toLookAt } from "./search.ts";
import { messagesTexts } from "./texts.ts";

type MessageFiltersProps = { search: MessagesSearch; orderNumber: string | null; onChange: (change: Partial<MessagesSearch>) => void };

const waiting = "queued,sending";

export function MessageFilters({ search: { q, state, order }, orderNumber, onChange }: MessageFiltersProps) {
  const { filter, state: states } = useTexts(messagesTexts);
  return (
    <>
      <ListSearch
        label={filter.search}
        placeholder={filter.placeholder}
        value={q ?? ""}
        onChange={(text) => onChange({ q: text || undefined })}
      />
      <ListFilter
        label={filter.state}
        value={state ?? ""}
        options={[
          ["", filter.all],
          [waiting, filter.waiting],
          [toLookAt, filter.failed],
          ["sent", states.sent],
          ["queued", states.queued],
          ["failed", states.failed],
          ["bounced", states.bounced],
          ["cancelled", states.cancelled],
        ]}
        onChange={(chosen) => onChange({ state: chosen || undefined })}
      />
      {order && (
        <Chip
          label={orderNumber === null ? filter.ofOneOrder : filter.ofOrder({ number: numberSign(orderNumber) })}
          removeLabel={filter.everyOrder}
          onRemove={() => onChange({ order: undefined })}
        />
      )}
    </>
  );
}
