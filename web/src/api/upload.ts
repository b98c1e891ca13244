import type { SignedUpload } from "@matjar/core/kernel";
import { offline, Problem } from "./problem.ts";

const finish = (request: XMLHttpRequest, done: () => void, fail: (problem: Problem) => void): void => {
  if (request.status >= 200 && request.status < 300) done();
  else fail(new Problem({ status: request.status, code: "upload_failed", detail: "" }));
};

/** Puts a file to its signed address. `onProgress` hears the part that is sent, 0 to 1 (fetch cannot tell that). */
export const upload = (
  { url, method, headers }: Omit<SignedUpload, "expiresAt">,
  file: Blob,
  onProgress?: (part: number) => void,
): Promise<void> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => finish(request, done, fail);
    request.onerror = () => fail(offline());
    request.send(file);
  });
