/// <reference types="astro/client" />

declare namespace App {
  interface Locals extends import("@matjar/theme-kit/views.ts").ThemeLocals {
    readonly assetsPrefix: string;
  }
}
