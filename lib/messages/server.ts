/** What the server says by itself, before any page can. */
export const serverMessages = {
  unknownHost: (host: string) =>
    `Weighhouse does not answer under the name ${host === "" ? "this request gave" : host}. ` +
    "Its owner sets the right address with APP_URL.",
  foreignPage:
    "This request came from another website and was not carried out. Open Weighhouse itself and try again.",
  noPages:
    "This server has no pages: its owner left web out of SERVICES. Another one behind the same name has them.",
  address: "This address is not spelled as addresses are. Open Weighhouse at its first page.",
  method: "Weighhouse does not answer to requests of this kind.",
  broken: (reference: string) =>
    `Something went wrong here. Try again; if it stays, give the owner this reference: ${reference}`,
  portTaken: (port: number) =>
    `Port ${port} is taken by another program. End that one, or choose another: PORT=${port + 1} npm start`,
  portForbidden: (port: number) =>
    `This account may not listen on port ${port}. Choose one above 1023, such as PORT=3000.`,
};
