import {
  IconBox,
  IconBuildingStore,
  IconCreditCard,
  IconFlag,
  IconKey,
  IconMail,
  IconPackage,
  IconTags,
  IconTruck,
  IconUser,
  IconUserHeart,
  IconUsersGroup,
  type TablerIcon,
} from "@tabler/icons-react";
import type { SectionName } from "./sections.ts";

export const sectionIcons: Readonly<Record<SectionName, TablerIcon>> = {
  statuses: IconFlag, mails: IconMail, tags: IconTags, "payment-methods": IconCreditCard, "shipping-methods": IconPackage, carriers: IconTruck,
  shop: IconBuildingStore, stock: IconBox, customers: IconUserHeart, team: IconUsersGroup, "api-keys": IconKey, profile: IconUser,
};
