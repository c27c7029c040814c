import type { ServerMessages } from "./protocol";
import type { RealtimeSocket } from "./realtime-socket";

/** The header of an unmasked text frame of so many bytes (RFC 6455, 5.2). */
function headerOf(bytes: number): Buffer {
  if (bytes < 126) return Buffer.from([0x81, bytes]);
  const header = Buffer.alloc(bytes < 65_536 ? 4 : 10);
  header[0] = 0x81;
  header[1] = bytes < 65_536 ? 126 : 127;
  if (bytes < 65_536) header.writeUInt16BE(bytes, 2);
  else header.writeBigUInt64BE(BigInt(bytes), 2);
  return header;
}

/** A message as it goes over every wire. */
export type Packet = { text: string; options: { compress: false; wsPreEncodedFrame: Buffer[] } };

/**
 * Encodes a message for as many as are to hear it. Engine.IO is told what the whole frame is, as Socket.IO's own adapter tells
 * it, but in one piece: header and body apart cost a third more per connection. A version that knows no such hint sends the
 * same text.
 */
export function packetOf<E extends keyof ServerMessages>(
  event: E,
  message: Parameters<ServerMessages[E]>[0],
): Packet {
  const text = `2${JSON.stringify([event, message])}`;
  const body = Buffer.from(`4${text}`);
  return {
    text,
    options: { compress: false, wsPreEncodedFrame: [Buffer.concat([headerOf(body.length), body])] },
  };
}

export function sendPacket(sockets: Iterable<RealtimeSocket>, { text, options }: Packet): void {
  for (const socket of sockets) socket.conn.write(text, options);
}

/** Says the same to many, encoded once. */
export function broadcast<E extends keyof ServerMessages>(
  sockets: Iterable<RealtimeSocket>,
  event: E,
  message: Parameters<ServerMessages[E]>[0],
): void {
  sendPacket(sockets, packetOf(event, message));
}
