import { describe, expect, it } from "vitest";
import { addressGroup, clientAddress } from "@/lib/http/client-address";

const from = (forwarded: string | null, proxies: string[] = []) =>
  clientAddress(new Headers(forwarded === null ? {} : { "x-forwarded-for": forwarded }), proxies);

describe("F5 where a request comes from", () => {
  it("is the other end of the connection without a proxy", () => {
    expect(from("203.0.113.9")).toBe("203.0.113.9");
    expect(from("::ffff:203.0.113.9")).toBe("203.0.113.9");
    expect(from(null)).toBe("unknown");
    expect(from("nonsense")).toBe("unknown");
  });

  it("is the last address that is not a trusted proxy", () => {
    expect(from("6.6.6.6, 203.0.113.9", ["10.0.0.0/8"])).toBe("203.0.113.9");
    expect(from("6.6.6.6, 203.0.113.9, 10.1.2.3", ["10.0.0.0/8"])).toBe("203.0.113.9");
    expect(from("10.1.2.3, 10.1.2.4", ["10.0.0.0/8"])).toBe("10.1.2.3");
    expect(from("spoofed, 10.1.2.4", ["10.0.0.0/8"])).toBe("10.1.2.4");
    expect(from("2001:db8::5, ::1", ["::1"])).toBe("2001:db8::5");
    expect(from("[2001:db8::5]:4711", [])).toBe("2001:db8::5");
    expect(from("203.0.113.9:4711", [])).toBe("203.0.113.9");
  });

  it("counts an IPv6 network as one", () => {
    expect(addressGroup("2001:db8:0:7::5")).toBe("2001:db8:0:7::/64");
    expect(addressGroup("2001:db8:0:7:ffff::9")).toBe("2001:db8:0:7::/64");
    expect(addressGroup("2001:0db8:0000:0007:1:2:3:4")).toBe("2001:db8:0:7::/64");
    expect(addressGroup("::1")).toBe("0:0:0:0::/64");
    expect(addressGroup("203.0.113.9")).toBe("203.0.113.9");
  });
});
