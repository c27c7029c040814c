import { openingFromCells } from "./cells";
import type { Template } from "./template";

/** Amazon Web Services or Microsoft Azure. */
export const cloud: Template = {
  id: "cloud",
  title: "Cloud: AWS or Azure",
  summary: "The two largest cloud platforms on nine criteria, seven of them chosen to start with.",
  opening: openingFromCells({
    kind: "choice",
    question: "Which cloud for our systems: AWS or Azure?",
    context: "",
    options: [
      {
        id: "aws",
        title: "AWS",
        definition: "Amazon Web Services, the public cloud that Amazon has offered since 2006.",
      },
      {
        id: "azure",
        title: "Azure",
        definition: "Microsoft Azure, the public cloud that Microsoft has offered since 2010.",
      },
    ],
    rows: [
      {
        id: "services",
        title: "Breadth of services",
        definition:
          "How many of the building blocks we need are on offer as managed services, and how mature they are.",
        lowEnd: "much to run ourselves",
        highEnd: "all we need is managed",
        use: "rated",
        notes: {
          aws: [
            "for",
            "One of the widest catalogues, and many kinds of managed service appeared here first.",
          ],
          azure: [
            "for",
            "A catalogue of similar breadth; strong in managed SQL Server, .NET hosting and developer tools.",
          ],
        },
      },
      {
        id: "integration",
        title: "Fit with what we use",
        definition: "How well it joins the systems, directories and licences that we already have.",
        lowEnd: "everything to connect",
        highEnd: "joins by itself",
        use: "rated",
        notes: {
          aws: [
            "neutral",
            "Runs Windows, SQL Server and Microsoft directories too; it favours no office suite, so sign-in usually has to be federated.",
          ],
          azure: [
            "for",
            "Shares its directory, Entra ID, with Microsoft 365, and many Windows Server and SQL Server licences can be brought along.",
          ],
        },
      },
      {
        id: "cost",
        title: "Cost for our load",
        definition:
          "What our expected load costs in a year with the commitments and discounts open to us, data leaving the cloud included.",
        lowEnd: "beyond our budget",
        highEnd: "well within our budget",
        use: "rated",
        notes: {
          aws: [
            "neutral",
            "Pay per use, with savings plans, reserved and spot capacity; the many price items make a bill hard to foresee.",
          ],
          azure: [
            "neutral",
            "Pay per use, with reservations, savings plans and spot capacity; cheaper for those who own Microsoft licences.",
          ],
        },
      },
      {
        id: "skills",
        title: "Skills",
        definition: "What our people know already, and how easily others with the skills are found.",
        lowEnd: "new to all of us",
        highEnd: "we know it well",
        use: "rated",
        notes: {
          aws: [
            "for",
            "The longest-established of the two: much training material and many people with experience.",
          ],
          azure: [
            "for",
            "Familiar ground for teams from the Microsoft world, with wide training and certification.",
          ],
        },
      },
      {
        id: "regions",
        title: "Regions and availability",
        definition:
          "Data centres where our users and our legal duties are, and separate zones within a region to survive a failure.",
        lowEnd: "not where we need it",
        highEnd: "everywhere we need it",
        use: "rated",
        notes: {
          aws: [
            "for",
            "Regions are built from at least three availability zones, which lie apart from each other.",
          ],
          azure: [
            "for",
            "More regions in more countries; not every one of them offers availability zones, so check yours.",
          ],
        },
      },
      {
        id: "security",
        title: "Security and compliance",
        definition: "Access control, encryption, audit and the certificates that our auditors ask for.",
        lowEnd: "gaps we must fill",
        highEnd: "covers all we must prove",
        use: "rated",
        notes: {
          aws: [
            "for",
            "Fine-grained access policies, separate accounts as strong borders, a long list of certificates.",
          ],
          azure: [
            "for",
            "One identity for office and cloud, policies across subscriptions, a long list of certificates.",
          ],
        },
      },
      {
        id: "data",
        title: "Data and AI services",
        definition: "Databases, analytics and machine-learning models that our plans call for.",
        lowEnd: "lacks what we plan",
        highEnd: "has all we plan",
        use: "rated",
        notes: {
          aws: [
            "for",
            "Own databases such as Aurora and DynamoDB, models of several makers in Bedrock, chips of its own for training.",
          ],
          azure: [
            "for",
            "Managed SQL Server, Cosmos DB and Fabric; models of OpenAI and other makers in Foundry.",
          ],
        },
      },
      {
        id: "hybrid",
        title: "Hybrid operation",
        definition: "Running part of it in our own rooms, with the same tools as in the cloud.",
        lowEnd: "two separate worlds",
        highEnd: "one world",
        use: "waiting",
        notes: {
          aws: [
            "neutral",
            "Outposts brings its hardware and services to your site; its cloud remains the centre of the idea.",
          ],
          azure: [
            "for",
            "Arc manages servers and clusters anywhere, and Azure Local runs on hardware in your own rooms.",
          ],
        },
      },
      {
        id: "exit",
        title: "Ease of leaving",
        definition: "How much work it would be to move to another place later.",
        lowEnd: "locked in",
        highEnd: "free to go",
        use: "waiting",
        notes: {
          aws: [
            "neutral",
            "Containers, Kubernetes and PostgreSQL move easily; DynamoDB, Lambda and access policies have to be rebuilt.",
          ],
          azure: [
            "neutral",
            "Containers, Kubernetes and PostgreSQL move easily; Cosmos DB, Functions and Entra ID bindings have to be rebuilt.",
          ],
        },
      },
    ],
  }),
};
