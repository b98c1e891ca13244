/// <reference types="astro/client" />

type ThemeLocals = import("@matjar/theme-kit/views.ts").ThemeLocals;

declare namespace App {
  interface Locals extends ThemeLocals {
    readonly assetsPrefix: string;
  }
}
