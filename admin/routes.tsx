import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { isProblem } from "./api/problem.ts";
import { readCustomersSearch } from "./pages/customers/search.ts";
import { readDashboardSearch } from "./pages/dashboard/search.ts";
import { readImportSearch } from "./pages/imports/steps.ts";
import { readMessagesSearch } from "./pages/messages/search.ts";
import { readOrdersSearch } from "./pages/orders-list/search.ts";
import { readProductsSearch } from "./pages/products/search.ts";
import { readSettingsSearch } from "./pages/settings/search.ts";
import { meQuery } from "./session.ts";
import { Frame } from "./shell/frame.tsx";
import { PageError, PageNotFound } from "./shell/page-error.tsx";

export type RouterContext = { queryClient: QueryClient };

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet, errorComponent: PageError, notFoundComponent: PageNotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { next?: string; expired?: boolean } => ({
    // Only a place in this back-office: an address from outside could lead anywhere.
    ...(typeof search["next"] === "string" && /^\/admin(\/|$)/.test(search["next"]) ? { next: search["next"] } : {}),
    ...(search["expired"] !== undefined ? { expired: true } : {}),
  }),
  component: lazyRouteComponent(() => import("./pages/sign-in/sign-in-page.tsx"), "SignInPage"),
});

/** Everything but the door: needs to know who is there. */
const desk = createRoute({
  getParentRoute: () => root,
  id: "desk",
  component: Frame,
  errorComponent: PageError,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (isProblem(error, 401)) throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { next: location.publicHref } });
      throw error;
    }
  },
});

// Each route is a constant of its own: written inside the list below, it would lose its types.
const below = () => desk;
const dashboard = createRoute({
  getParentRoute: below,
  path: "/",
  validateSearch: readDashboardSearch,
  component: lazyRouteComponent(() => import("./pages/dashboard/dashboard-page.tsx"), "DashboardPage"),
});
const orders = createRoute({
  getParentRoute: below,
  path: "/orders",
  validateSearch: readOrdersSearch,
  component: lazyRouteComponent(() => import("./pages/orders-list/orders-page.tsx"), "OrdersPage"),
});
const order = createRoute({
  getParentRoute: below,
  path: "/orders/$orderId",
  component: lazyRouteComponent(() => import("./pages/order-detail/order-page.tsx"), "OrderPage"),
});
const customers = createRoute({
  getParentRoute: below,
  path: "/customers",
  validateSearch: readCustomersSearch,
  component: lazyRouteComponent(() => import("./pages/customers/customers-page.tsx"), "CustomersPage"),
});
const customer = createRoute({
  getParentRoute: below,
  path: "/customers/$customerId",
  component: lazyRouteComponent(() => import("./pages/customers/customer-page.tsx"), "CustomerPage"),
});
const products = createRoute({
  getParentRoute: below,
  path: "/products",
  validateSearch: readProductsSearch,
  component: lazyRouteComponent(() => import("./pages/products/products-page.tsx"), "ProductsPage"),
});
const product = createRoute({
  getParentRoute: below,
  path: "/products/$productId",
  component: lazyRouteComponent(() => import("./pages/products/product-page.tsx"), "ProductPage"),
});
const imports = createRoute({
  getParentRoute: below,
  path: "/imports",
  component: lazyRouteComponent(() => import("./pages/imports/imports-page.tsx"), "ImportsPage"),
});
const newImport = createRoute({
  getParentRoute: below,
  path: "/imports/new",
  component: lazyRouteComponent(() => import("./pages/imports/new-import-page.tsx"), "NewImportPage"),
});
const oneImport = createRoute({
  getParentRoute: below,
  path: "/imports/$importId",
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import("./pages/imports/import-page.tsx"), "ImportPage"),
});
const messages = createRoute({
  getParentRoute: below,
  path: "/messages",
  validateSearch: readMessagesSearch,
  component: lazyRouteComponent(() => import("./pages/messages/messages-page.tsx"), "MessagesPage"),
});
const settings = createRoute({
  getParentRoute: below,
  path: "/settings",
  component: lazyRouteComponent(() => import("./pages/settings/settings-page.tsx"), "SettingsPage"),
});
const settingsSection = createRoute({
  getParentRoute: below,
  path: "/settings/$section",
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import("./pages/settings/section-page.tsx"), "SectionPage"),
});
const nothing = createRoute({ getParentRoute: below, path: "$", component: PageNotFound });

export const routeTree = root.addChildren([
  signIn,
  desk.addChildren([
    dashboard,
    orders,
    order,
    customers,
    customer,
    products,
    product,
    imports,
    newImport,
    oneImport,
    messages,
    settings,
    settingsSection,
    nothing,
  ]),
]);
