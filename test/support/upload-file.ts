/**
 * Uploads a file by tus in two requests, as a client does when nothing goes wrong.
 * @returns the answer that decides: to the creation when that is refused, else to the bytes
 */
export async function uploadFile(
  address: string,
  bytes: Buffer,
  metadata: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const encoded = Object.entries(metadata).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  );
  const created = await fetch(address, {
    method: 'POST',
    headers: {
      ...headers,
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'upload-metadata': encoded.join(','),
    },
  });
  if (created.status !== 201) return created;
  return fetch(new URL(created.headers.get('location') ?? '', address), {
    method: 'PATCH',
    headers: {
      ...headers,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });
}
