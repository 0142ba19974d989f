import { IconFileImport } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ListPage } from "../../table/list-page.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { importListQuery } from "./queries.ts";
import { importsTexts } from "./texts.ts";
import { useImportColumns } from "./use-import-columns.tsx";

/** What was brought in, by whom, and what came of it. */
export function ImportsPage() {
  const t = useTexts(importsTexts);
  const query = useInfiniteQuery(importListQuery);
  const columns = useImportColumns();
  const mayImport = usePermission("orders.import");
  return (
    <ListPage
      title={t.title}
      actions={mayImport && <ButtonLink to="/imports/new" leftSection={<IconFileImport size={16} />}>{t.new}</ButtonLink>}
      query={query}
      columns={columns}
      words={t.history}
    />
  );
}
