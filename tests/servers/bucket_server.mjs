// An S3-compatible server for the tests: s3rver, behind a check of each signature by another hand than the one that made it.
//
// node tests/servers/bucket_server.mjs FOLDER PORT      keeps the bucket `heard`; key id and secret are those below
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const aws4 = require('aws4')
const S3rver = require('s3rver')

const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const [folder, port] = process.argv.slice(2)

function refuse(response, code) {
  response.writeHead(403, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
}

// What is wrong with how the request is signed, if anything is.
function wrongWith(request, body) {
  const given = request.headers.authorization ?? ''
  const parts = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d+\/([^/]+)\/s3\/aws4_request, *SignedHeaders=([^,]+), *Signature=/.exec(given)
  if (!parts || parts[1] !== key.accessKeyId) return 'InvalidAccessKeyId'
  const hash = request.headers['x-amz-content-sha256']
  if (hash !== createHash('sha256').update(body).digest('hex')) return 'XAmzContentSHA256Mismatch'
  const names = parts[3].split(';')
  if (!names.includes('host') || !names.includes('x-amz-content-sha256')) return 'AccessDenied'
  const headers = Object.fromEntries(names.map((name) => [name, request.headers[name]]))
  const again = aws4.sign(
    { service: 's3', region: parts[2], method: request.method, path: request.url, headers, extraHeadersToInclude: headers, extraHeadersToIgnore: {} },
    key,
  )
  return again.headers.Authorization.split('Signature=')[1] === given.split('Signature=')[1] ? null : 'SignatureDoesNotMatch'
}

const behind = new S3rver({ directory: folder, silent: true, address: '127.0.0.1', port: 0, configureBuckets: [{ name: 'heard', configs: [] }] })
const { port: innerPort } = await behind.run()

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const wrong = wrongWith(request, body)
  if (wrong) return refuse(response, wrong)
  const answer = await fetch(`http://127.0.0.1:${innerPort}${request.url}`, {
    method: request.method,
    headers: { 'content-type': request.headers['content-type'] ?? '' },
    body: body.length > 0 || request.method === 'PUT' ? body : undefined,
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
  response.end(bytes)
}).listen(Number(port), '127.0.0.1')
