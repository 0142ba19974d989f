import { Drawer } from "@mantine/core";
import { useTexts } from "../language/texts.ts";
import { Navigation } from "./navigation.tsx";
import { shellTexts } from "./texts.ts";

/** The menu where there is no room for it at the side. */
export function MenuDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts(shellTexts);
  return (
    <Drawer.Root opened onClose={onClose} size={264}>
      <Drawer.Overlay backgroundOpacity={0.4} />
      <Drawer.Content aria-label={t.nav.label}>
        <Navigation collapsed={false} onNavigate={onClose} />
      </Drawer.Content>
    </Drawer.Root>
  );
}
