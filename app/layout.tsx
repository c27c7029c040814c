import "@fontsource-variable/inter/wght.css";
import "@/lib/ui/tokens.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { commonMessages } from "@/lib/messages/common";
import { LiveRegion } from "@/lib/ui/live-region";
import { THEME_COOKIE, themeFrom } from "@/lib/ui/theme";

/** Every page is rendered for its request: the security header's nonce differs each time. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: commonMessages.productName, template: `%s · ${commonMessages.productName}` },
  description: commonMessages.tagline,
  applicationName: commonMessages.productName,
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" dir="ltr" data-theme={theme === "system" ? undefined : theme}>
      <body>
        {children}
        <LiveRegion />
      </body>
    </html>
  );
}
