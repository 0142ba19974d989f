import { OperatorsCard } from "./operators-card.tsx";
import { RoleMatrix } from "./role-matrix.tsx";
import { TeamsCard } from "./teams-card.tsx";

export function TeamSection() {
  return (
    <>
      <OperatorsCard />
      <TeamsCard />
      <RoleMatrix />
    </>
  );
}
