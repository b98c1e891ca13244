import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App as CdkApp, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { App as SstApp } from "sst/constructs";
import { initProject } from "sst/project.js";
import { afterAll } from "vitest";
import { bundles } from "../../stacks/bundle.ts";
import type { buildStacks, Options } from "../../stacks/index.ts";

export const env = { account: "123456789012", region: "eu-central-1" };

const folders: string[] = [];
const folder = (name: string): string => {
  const made = mkdtempSync(path.join(tmpdir(), `matjar-${name}-`));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** Stand-ins for the built bundles: what a template holds of them is a hash. */
export const emptyBundles = (): string => {
  const empty = folder("empty");
  for (const name of Object.keys(bundles)) {
    mkdirSync(path.join(empty, name));
    writeFileSync(path.join(empty, name, "index.mjs"), `export const handler = () => "${name}";\n`);
  }
  return empty;
};

export const options = (more: Partial<Options> = {}): Options => ({
  stage: "test",
  env,
  platformHost: "matjar.example",
  mailFrom: "orders@matjar.example",
  bundles: emptyBundles(),
  alarmMail: "ops@matjar.example",
  monthlyBudgetDollars: 20,
  ...more,
});

export const cdkApp = () => new CdkApp({ outdir: folder("synth") });

/** An app of SST as `sst deploy` makes one. */
export const sstApp = async (): Promise<SstApp> => {
  await initProject({ stage: "test" } as Parameters<typeof initProject>[0]);
  return new SstApp({ mode: "deploy", stage: "test", name: "matjar", ...env });
};

export type Rooms = ReturnType<typeof buildStacks>;

export const stacksOf = (rooms: Rooms): Stack[] => Object.values(rooms).filter((room) => room !== undefined);

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is what CloudFormation says it is
  readonly Properties: any;
}

/** All resources of all stacks, by stack and logical id. */
export const resourcesOf = (stacks: readonly Stack[]): Map<string, Resource> =>
  new Map(
    stacks.flatMap((stack) =>
      Object.entries(Template.fromStack(stack).toJSON()["Resources"] as Record<string, Resource>).map(
        ([id, resource]) => [`${stack.stackName}/${id}`, resource] as const,
      ),
    ),
  );
