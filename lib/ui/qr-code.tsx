import QRCode from "qrcode";
import { commonMessages } from "@/lib/messages/common";
import styles from "./qr-code.module.css";

/** The quiet zone the standard asks for, in modules. */
const MARGIN = 4;

/** An address as a QR code, one SVG path; works on the server and needs no request. Error correction level M. */
export function QrCode({ address }: { address: string }) {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * MARGIN;
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width={side * 6}
      height={side * 6}
      role="img"
      aria-label={commonMessages.qrCode(address)}
      className={styles.code}
    >
      <path d={darkRuns(modules.data, modules.size)} fill="currentColor" />
    </svg>
  );
}

function darkRuns(data: Uint8Array, size: number): string {
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      let to = from;
      while (to < size && data[row * size + to]) to++;
      if (to > from) path += `M${from + MARGIN} ${row + MARGIN}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return path;
}
