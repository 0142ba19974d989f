import { IconPhoto } from "@tabler/icons-react";
import classes from "./product-picture.module.css";

/** Beside its name, so it says nothing of its own. */
export function ProductPicture({ image, size }: { image: string | null; size: number }) {
  if (image === null)
    return (
      <span className={classes.none} style={{ width: size, height: size }}>
        <IconPhoto size={Math.min(size / 2, 32)} aria-hidden="true" />
      </span>
    );
  return <img className={classes.picture} src={image} alt="" width={size} height={size} loading="lazy" />;
}
