import { joinMessages } from "@/lib/messages/join";
import { QrCode } from "@/lib/ui/qr-code";
import styles from "./join-code.module.css";

/**
 * The way in for a room: a QR code of the short address, and the code for typing. `large` for the projector. The QR code
 * holds the short address, so that its modules are big enough for the last row.
 */
export function JoinCode({
  address,
  code,
  large = false,
}: {
  address: string;
  code: string;
  large?: boolean;
}) {
  return (
    <div className={styles.code} data-large={large || undefined}>
      <QrCode address={address} />
      <strong className={styles.letters}>{joinMessages.code(code)}</strong>
    </div>
  );
}
