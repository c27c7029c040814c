import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass, type ButtonKind } from "./button-class";

/**
 * A link that looks like a button: for going somewhere, where a button does something. It fetches nothing ahead, since
 * every page here is made for its request.
 */
export function LinkButton({
  href,
  kind = "plain",
  large = false,
  download,
  children,
}: {
  href: string;
  kind?: ButtonKind;
  large?: boolean;
  /** The file name under which the target is saved, for downloads. */
  download?: string;
  children: ReactNode;
}) {
  const className = buttonClass(kind, large);
  if (download !== undefined) {
    return (
      <a href={href} download={download} className={className}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
