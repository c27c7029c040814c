/**
 * Bundles programs for Node (`NAME.mjs`), with the packages left outside. Call after the install step.
 * @param {string} root
 * @param {Record<string, string>} entryPoints source files by the name of the program
 * @param {string} outdir
 * @param {import("esbuild").BuildOptions} [options] what is different
 * @throws when the code cannot be bundled
 */
export async function bundlePrograms(root, entryPoints, outdir, options = {}) {
  const esbuild = await import("esbuild");
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints,
      outdir,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      packages: "external",
      jsx: "automatic",
      logLevel: "warning",
      ...options,
    });
  } finally {
    // Otherwise its helper process lives on.
    await esbuild.stop();
  }
}
