import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SettingsTexts } from "../../../../i18n/admin/settings.en.ts";
import { remove } from "../../../api/client.ts";
import type { ApiKey } from "../../../api/types.gen.ts";
import { type Format, useFormat } from "../../../language/format.ts";
import { useTexts } from "../../../language/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Card } from "../../../ui/page.tsx";
import { useToast } from "../../../ui/toasts.tsx";
import { keysQuery } from "../api.ts";
import { SettingRows } from "../parts/setting-rows.tsx";
import { ShownOnce } from "../parts/shown-once.tsx";
import { settingsTexts } from "../texts.ts";
import { useOpened } from "../use-opened.ts";
import { NewKey } from "./new-key.tsx";

export function KeysSection() {
  const t = useTexts(settingsTexts);
  const format = useFormat();
  const { add, openNew, close } = useOpened();
  const query = useQuery(keysQuery);
  const [secret, setSecret] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  return (
    <>
      <p className="soft">
        {t.keys.intro}{" "}
        <a href="/api/docs" target="_blank" rel="noopener">
          /api/docs
        </a>
        .
      </p>
      <Card
        flush
        title={t.sections["api-keys"].title}
        actions={
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={openNew}>
            {t.keys.add}
          </Button>
        }
      >
        <Loaded query={query} rows={3}>
          {(keys) =>
            keys.length === 0 ? (
              <EmptyState title={t.keys.empty} />
            ) : (
              <SettingRows
                label={t.sections["api-keys"].title}
                rows={keys.map((key) => ({
                  key: key.id,
                  name: key.name,
                  title: key.name,
                  detail: describe(key, t.keys, format),
                  quiet: key.revoked_at !== null,
                  end: key.revoked_at
                    ? t.keys.revoked
                    : !key.provisioning && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t.keys.revokeName({ name: key.name })}
                          onClick={() => setRevoking(key)}
                        >
                          {t.keys.revoke}
                        </Button>
                      ),
                }))}
              />
            )
          }
        </Loaded>
      </Card>
      {add && (
        <NewKey
          onMade={(made) => {
            close();
            setSecret(made);
          }}
          onClose={close}
        />
      )}
      {secret !== null && <ShownOnce title={t.keys.secretTitle} text={t.keys.secretText} secret={secret} onClose={() => setSecret(null)} />}
      {revoking && <Revocation apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function describe({ prefix, scopes, last_used_at: used, expires_at: end, provisioning }: ApiKey, t: SettingsTexts["keys"], format: Format): string {
  const expiry = end === null ? [] : [Date.parse(end) > Date.now() ? t.expiresAt({ when: format.date(end) }) : t.expiredAt({ when: format.date(end) })];
  return [
    `${prefix}…`,
    t.rights({ count: scopes.length }),
    used ? t.used({ when: format.relative(used) }) : t.neverUsed,
    ...expiry,
    ...(provisioning ? [t.provisioned] : []),
  ].join(" · ");
}

function Revocation({ apiKey: { id, name }, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { keys: t } = useTexts(settingsTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const confirm = async () => {
    await remove(`/api-keys/${id}`);
    toast({ message: t.revokedToast({ name }) });
    void queryClient.invalidateQueries({ queryKey: ["api_key"] });
    onClose();
  };
  return (
    <ConfirmDialog opened danger title={t.revokeTitle({ name })} confirmLabel={t.revoke} onConfirm={confirm} onClose={onClose}>
      <p>{t.revokeText}</p>
    </ConfirmDialog>
  );
}
