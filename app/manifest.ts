import type { MetadataRoute } from "next";
import { commonMessages } from "@/lib/messages/common";

/** Lets a phone put the app on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: commonMessages.productName,
    short_name: commonMessages.productName,
    description: commonMessages.tagline,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#faf8f4",
    theme_color: "#8a5a00",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
