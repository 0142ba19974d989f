import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../language/texts.ts";
import { useShortcuts } from "./keyboard.tsx";
import { shellTexts } from "./texts.ts";

/** The keys of every page: G and a letter goes to a place, "?" shows them all. */
export function useGlobalKeys(onHelp: () => void): void {
  const t = useTexts(shellTexts);
  const navigate = useNavigate();
  useShortcuts(t.keys.anywhere, [
    { keys: "?", label: t.keys.help, run: onHelp },
    { keys: "g h", label: t.keys.goHome, run: () => void navigate({ to: "/" }) },
    { keys: "g o", label: t.keys.goOrders, run: () => void navigate({ to: "/orders" }) },
    { keys: "g u", label: t.keys.goUnpaid, run: () => void navigate({ to: "/orders", search: { q: "is:unpaid" } }) },
    { keys: "g c", label: t.keys.goCustomers, run: () => void navigate({ to: "/customers" }) },
    { keys: "g p", label: t.keys.goProducts, run: () => void navigate({ to: "/products" }) },
    { keys: "g i", label: t.keys.goImports, run: () => void navigate({ to: "/imports" }) },
    { keys: "g m", label: t.keys.goMessages, run: () => void navigate({ to: "/messages" }) },
    { keys: "g s", label: t.keys.goSettings, run: () => void navigate({ to: "/settings" }) },
  ]);
}
