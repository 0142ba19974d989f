const lastReloadKey = "comptoir-reloaded-at";
/** A second failure so soon is no new version: it is shown. */
const reloadPause_ms = 30_000;

/**
 * Loads a file of the back-office. The files of a page that was opened before an update are gone after it: the page is loaded anew,
 * once, at the address where it stands. (The router does the same for whole pages.)
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const last = Number(sessionStorage.getItem(lastReloadKey) ?? 0);
    if (!navigator.onLine || Date.now() - last < reloadPause_ms) throw error;
    sessionStorage.setItem(lastReloadKey, String(Date.now()));
    location.reload();
    return new Promise<Part>(() => {}); // nothing more to say on a page that is going
  }
}
