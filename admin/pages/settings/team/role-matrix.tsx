import { IconCheck } from "@tabler/icons-react";
import { useTexts } from "../../../language/texts.ts";
import { Card } from "../../../ui/page.tsx";
import { settingsTexts } from "../texts.ts";
import { allRights, rightsOf, roles } from "./role-rights.ts";
import classes from "./role-matrix.module.css";

export function RoleMatrix() {
  const { team: t, rights } = useTexts(settingsTexts);
  return (
    <Card flush title={t.matrix}>
      <p className={classes.intro}>{t.matrixIntro}</p>
      <div className={classes.scroll} role="region" aria-label={t.matrix} tabIndex={0}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{t.right}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {t.roles[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {allRights.map((right) => (
              <tr key={right}>
                <th scope="row">{rights[right]}</th>
                {roles.map((role) => (
                  <td key={role}>
                    {rightsOf[role].includes(right) ? (
                      <IconCheck size={17} role="img" aria-label={t.may} />
                    ) : (
                      <span className="visually-hidden">{t.mayNot}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
