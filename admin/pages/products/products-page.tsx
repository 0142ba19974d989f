import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ListFilter, ListSearch } from "../../table/list-controls.tsx";
import { ListPage } from "../../table/list-page.tsx";
import { productListQuery } from "./api.ts";
import { NewProduct } from "./new-product.tsx";
import { readShown } from "./search.ts";
import { productsTexts } from "./texts.ts";
import { useProductColumns } from "./use-product-columns.tsx";

const route = getRouteApi("/desk/products");

export function ProductsPage() {
  const t = useTexts(productsTexts);
  const { q, show, add } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission("catalog.write");
  const query = useInfiniteQuery(productListQuery({ q, show }));
  const columns = useProductColumns(show);
  const noneOf = show === "low" ? t.emptyLow : show === "archived" ? t.emptyArchived : undefined;
  const noMatch = q ? t.noMatch({ q }) : noneOf;
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
          <ListFilter
            label={t.show.label}
            value={show ?? ""}
            options={[
              ["", t.show.onSale],
              ["low", t.show.low],
              ["archived", t.show.archived],
            ]}
            onChange={(shown) => void navigate({ search: (before) => ({ ...before, show: readShown(shown) }), resetScroll: false })}
          />
        </>
      }
      query={query}
      columns={columns}
      words={t}
      noMatch={noMatch !== undefined && { title: noMatch, clear: t.clear, onClear: () => void navigate({ search: {} }) }}
    >
      {add && mayWrite && <NewProduct onClose={() => void navigate({ search: (before) => ({ ...before, add: undefined }) })} />}
    </ListPage>
  );
}
