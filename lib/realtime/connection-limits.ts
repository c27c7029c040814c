/** Connections that one account may have to this process: tabs and devices, with room to spare. */
export const mostPerAccount = 50;
/**
 * Connections of nobody in particular, readers of links, to this process. They have a bound of their own: they must not
 * take the room of people with accounts.
 */
export const mostAnonymous = 2_000;
/** Connections that are open and have not said who they are yet. */
export const mostWaiting = 4_000;

/** Counts the connections of each account, and those of nobody. */
export class ConnectionLimits {
  private readonly byAccount = new Map<string | null, number>();

  /** Whether one more may come. */
  hasRoom(account: string | null): boolean {
    return (this.byAccount.get(account) ?? 0) < (account === null ? mostAnonymous : mostPerAccount);
  }

  /** Takes one more; false when there are enough. */
  enter(account: string | null): boolean {
    if (!this.hasRoom(account)) return false;
    this.byAccount.set(account, (this.byAccount.get(account) ?? 0) + 1);
    return true;
  }

  leave(account: string | null): void {
    const open = (this.byAccount.get(account) ?? 0) - 1;
    if (open > 0) this.byAccount.set(account, open);
    else this.byAccount.delete(account);
  }
}
