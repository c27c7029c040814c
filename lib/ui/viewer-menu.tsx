"use client";

import { accountMessages } from "@/lib/messages/account";
import { workspaceMessages } from "@/lib/messages/workspace";
import { LinkButton } from "./link-button";
import { Menu } from "./menu";

/** Who is looking, for the head of a page: a menu for accounts, ways in for guests and for nobody. */
export function ViewerMenu({ viewer }: { viewer: { name: string; kind: "account" | "guest" } | null }) {
  if (viewer === null) {
    return (
      <LinkButton href="/sign-in" kind="quiet">
        {accountMessages.signIn}
      </LinkButton>
    );
  }
  const entries =
    viewer.kind === "account"
      ? [
          { id: "account", title: accountMessages.accountTitle, href: "/account" },
          { id: "workspaces", title: workspaceMessages.title, href: "/workspaces" },
        ]
      : [{ id: "register", title: accountMessages.register, href: "/register" }];
  const shown = viewer.kind === "account" ? viewer.name : `${viewer.name} (${accountMessages.guest})`;
  return (
    <Menu
      label={accountMessages.menu(viewer.name)}
      entries={[...entries, { id: "sign-out", title: accountMessages.signOut, href: "/sign-out" }]}
    >
      {shown}
    </Menu>
  );
}
