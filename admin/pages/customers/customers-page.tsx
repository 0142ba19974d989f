import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ListSearch } from "../../table/list-controls.tsx";
import { ListPage } from "../../table/list-page.tsx";
import { Chip } from "../../ui/chip.tsx";
import { customerListQuery } from "./api.ts";
import { CustomerEditor } from "./customer-editor.tsx";
import { customersTexts } from "./texts.ts";
import { useCustomerColumns } from "./use-customer-columns.tsx";

const route = getRouteApi("/desk/customers");

export function CustomersPage() {
  const t = useTexts(customersTexts);
  const { q, tag, add } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission("customers.write");
  const query = useInfiniteQuery(customerListQuery({ q, tag }));
  const columns = useCustomerColumns();
  const asked = q ?? tag;
  return (
    <ListPage
      title={t.title}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: (before) => ({ ...before, add: true }) })}>
            {t.add}
          </Button>
        )
      }
      toolbar={
        <>
          <ListSearch
            label={t.search}
            placeholder={t.searchHint}
            value={q ?? ""}
            onChange={(text) =>
              void navigate({ search: (before) => ({ ...before, q: text || undefined }), replace: true, resetScroll: false })
            }
          />
          {tag && (
            <Chip
              label={t.tagged({ tag })}
              removeLabel={t.anyTag}
              onRemove={() => void navigate({ search: (before) => ({ ...before, tag: undefined }) })}
            />
          )}
        </>
      }
      query={query}
      columns={columns}
      words={t}
      noMatch={asked !== undefined && { title: t.noMatch({ q: asked }), clear: t.clear, onClear: () => void navigate({ search: {} }) }}
    >
      {add && mayWrite && (
        <CustomerEditor customer={null} onClose={() => void navigate({ search: (before) => ({ ...before, add: undefined }) })} />
      )}
    </ListPage>
  );
}
