import type { DomainEvent } from "./event.ts";
import type { Locale } from "./locale.ts";

/** A mail to be written: what it is and its facts. `functions/mails` makes the words, in the reader's language. */
export interface Message {
  /** Such as `sign_in_code` or `receipt`; one template each. */
  readonly kind: string;
  readonly to: string;
  readonly locale: Locale;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Shown as the sender's name; the store's for mails to buyers. */
  readonly fromName?: string;
  readonly replyTo?: string;
  /** Same key, one mail: made from the event id, so that a repeated event sends nothing twice. */
  readonly idempotencyKey: string;
}

export interface Mailer {
  send(message: Message): Promise<void>;
}

/** A mail that is ready to go: both bodies made, one language. */
export interface Mail extends Omit<Message, "facts"> {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** What carries mails: SES, or the local mailbox. Delivering the same `idempotencyKey` again does nothing. */
export interface Post {
  deliver(mail: Mail): Promise<void>;
}

export interface BlobMeta {
  readonly size: number;
  readonly contentType: string;
  readonly etag: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
}

export interface PutOptions {
  readonly contentType: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
  /** Refuse (`false`) when the key is already taken. */
  readonly ifAbsent?: boolean;
}

export interface SignedUpload {
  readonly url: string;
  readonly method: "PUT";
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/**
 * Files with S3's semantics: whole-object writes, etags, metadata, signed addresses. Keys are `/`-separated, no leading `/`.
 * Deeds get them narrowed to their store: `StoreBlobs`.
 */
export interface BlobStore {
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, options: PutOptions): Promise<{ etag: string } | false>;
  get(key: string, range?: { start: number; end?: number }): Promise<{ body: AsyncIterable<Uint8Array>; meta: BlobMeta } | undefined>;
  head(key: string): Promise<BlobMeta | undefined>;
  copy(from: string, to: string): Promise<void>;
  remove(key: string): Promise<void>;
  list(prefix: string, cursor?: string): Promise<{ keys: string[]; cursor?: string }>;
  signUpload(key: string, options: { contentType: string; maxBytes: number; expiresSeconds: number }): Promise<SignedUpload>;
  signDownload(key: string, options: { fileName: string; expiresSeconds: number }): Promise<string>;
  /** Resumable upload (S3 multipart): parts of ≥ 5 MiB but the last, in any order, ≤ 10,000. */
  startMultipart(key: string, contentType: string): Promise<string>;
  signPart(key: string, uploadId: string, part: number, expiresSeconds: number): Promise<SignedUpload>;
  listParts(key: string, uploadId: string): Promise<{ part: number; etag: string; size: number }[]>;
  completeMultipart(key: string, uploadId: string, parts: readonly { part: number; etag: string }[]): Promise<BlobMeta>;
  abortMultipart(key: string, uploadId: string): Promise<void>;
}

/** The one guarded way to fetch an address that a person gave us. Refuses everything but public https. */
export interface Fetcher {
  fetch(url: string, options: { maxBytes: number; accept?: string }): Promise<{ body: Uint8Array; contentType: string }>;
}

/** What carries events to their listeners: EventBridge, or the local bus. It may deliver twice and out of order, never not at all. */
export interface Bus {
  /** Answers the events that it did not take; they stay in the outbox. */
  publish(events: readonly DomainEvent[]): Promise<{ readonly failed: readonly DomainEvent[] }>;
}
