import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./chromium.ts";
import { openPage, takeScreenshot, type Look, type OpenedPage } from "./pages.ts";
import { startProduct, type Product } from "./product.ts";

export type Stage = {
  readonly page: Page;
  readonly product: Product;
  /** A second person, on another computer. */
  readonly another: (look?: Look) => Promise<Page>;
};
type StoryOptions = Look & {
  /** Signed in as the owner, which is how most stories begin. */
  readonly signedIn?: boolean;
};

/** One server and one browser for the stories of a file: started by the first, stopped after the last. */
let running: Promise<{ product: Product; browser: Browser }> | null = null;

after(async () => {
  if (running === null) return;
  const started = await running.catch(() => null); // its failure was reported by the first story
  await started?.browser.close();
  await started?.product.stop();
});

/**
 * A test in a browser, told as a person acts. It also fails when the console shows an error, a policy is violated or the
 * server answers with a fault, and leaves a picture of where it failed in `.cache/screenshots`.
 */
export function story(title: string, options: StoryOptions, act: (stage: Stage) => Promise<void>): void {
  const { signedIn = true, ...look } = options;
  test(title, async () => {
    const { product, browser } = await (running ??= start());
    const opened: OpenedPage[] = [];
    const open = async (otherLook: Look): Promise<Page> => {
      const visit = await openPage(browser, product.url, otherLook);
      opened.push(visit);
      if (signedIn) await signIn(visit.page, product, otherLook.locale);
      return visit.page;
    };
    try {
      const page = await open(look);
      await act({ page, product, another: (otherLook) => open({ ...look, ...otherLook }) });
      for (const { faults } of opened) faults.expectNone();
    } catch (error) {
      const pictures = await Promise.all(opened.map(({ page }, number) => takeScreenshot(page, `failed ${title} ${number + 1}`).catch(() => "no picture")));
      const seen = opened.flatMap(({ page, faults }) => [`at ${page.url()}`, ...faults.found]);
      throw new Error([`${error instanceof Error ? error.message : String(error)}`, ...seen, ...pictures].join("\n"), { cause: error });
    } finally {
      await Promise.all(opened.map(({ context }) => context.close()));
    }
  });
}

/** Through the page, as a person does: whoever breaks the sign-in breaks every story. */
export async function signIn(page: Page, { owner }: Pick<Product, "owner">, locale?: Look["locale"]): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.locator("input[name=email]").fill(owner.email);
  await page.locator("input[name=password]").fill(owner.password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  if (locale === undefined) return;
  await page.evaluate((chosen) => localStorage.setItem("comptoir-locale", chosen), locale); // else the person's own language
  await page.reload();
}

async function start(): Promise<{ product: Product; browser: Browser }> {
  const product = await startProduct();
  try {
    return { product, browser: await launchBrowser() };
  } catch (error) {
    await product.stop();
    throw error;
  }
}
