import { readDescription } from "@/lib/http/api/history-operations";
import { openApiDocument } from "@/lib/http/api/open-api-document";
import { withAnyone } from "@/lib/http/with-viewer";

/** The description of this interface, generated from the schemas that read it. */
export const GET = withAnyone(readDescription, async () => openApiDocument());
