import type { PostInput } from "@matjar/core/blog/schema";
import type { RedirectInput } from "@matjar/core/redirect/schema";
import type { z } from "zod";
import { admin } from "./client.ts";
import { answer, ifMatch, versioned } from "./http.ts";

export type PostDraft = z.input<typeof PostInput>;

const at = (cursor: string | undefined) => ({ query: cursor === undefined ? {} : { cursor } });

export const posts = (store: string, cursor?: string) => answer(admin(store).posts.posts.$get(at(cursor)));
export const post = (store: string, id: string) => versioned(admin(store).posts.posts[":post"].$get({ param: { post: id } }));
export const createPost = (store: string, json: PostDraft) => versioned(admin(store).posts.posts.$post({ json }));
export const savePost = (store: string, id: string, json: PostDraft, version: string) =>
  versioned(admin(store).posts.posts[":post"].$put({ param: { post: id }, json }, ifMatch(version)));
export const deletePost = (store: string, id: string, version: string) =>
  admin(store).posts.posts[":post"].$delete({ param: { post: id } }, ifMatch(version));

export const redirects = (store: string, cursor?: string) => answer(admin(store).redirects.redirects.$get(at(cursor)));
export type RedirectItem = Awaited<ReturnType<typeof redirects>>["items"][number];
export const addRedirect = (store: string, json: z.input<typeof RedirectInput>) => answer(admin(store).redirects.redirects.$post({ json }));
export const deleteRedirect = (store: string, { id, version }: Pick<RedirectItem, "id" | "version">) =>
  admin(store).redirects.redirects[":redirect"].$delete({ param: { redirect: id } }, ifMatch(`"${version}"`));
export const importRedirects = (store: string, csv: string) => answer(admin(store).redirects.redirects.import.$post({ json: { csv } }));
export type RedirectReport = Awaited<ReturnType<typeof importRedirects>>;

export const messages = (store: string, cursor?: string) => answer(admin(store).messages.messages.$get(at(cursor)));
export type MessageItem = Awaited<ReturnType<typeof messages>>["items"][number];
const oneMessage = (store: string) => admin(store).messages.messages[":message"];
export const markMessage = (store: string, { id, version }: MessageItem, read: boolean) =>
  answer(oneMessage(store).$patch({ param: { message: id }, json: { read } }, ifMatch(`"${version}"`)));
export const deleteMessage = (store: string, { id, version }: MessageItem) =>
  oneMessage(store).$delete({ param: { message: id } }, ifMatch(`"${version}"`));
