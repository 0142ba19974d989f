import { IconWifiOff } from "@tabler/icons-react";
import { useTexts } from "../language/texts.ts";
import { useOnline } from "./online.ts";
import classes from "./offline-bar.module.css";
import { shellTexts } from "./texts.ts";

export function OfflineBar() {
  const t = useTexts(shellTexts);
  const online = useOnline();
  return (
    <div role="status" className={classes.status}>
      {!online && (
        <p className={classes.bar}>
          <IconWifiOff size={16} aria-hidden="true" />
          {t.states.offline}
        </p>
      )}
    </div>
  );
}
