// An S3-compatible server for the tests: s3rver, behind a check of each signature by another hand than the one that made it.
//
// node tests/servers/bucket_server.mjs FOLDER PORT      keeps the bucket `heard`; key id and secret are those below
import { createHash } from 'node:crypto'
import { createServer, request as call } from 'node:http'
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

/** A connection for each: one that is kept may be closed by the other side just when it is used again. */
function passOn(request, body) {
  return new Promise((done, failed) => {
    const headers = { 'content-type': request.headers['content-type'] ?? '', 'content-length': body.length }
    const inner = call({ host: '127.0.0.1', port: innerPort, path: request.url, method: request.method, headers, agent: false }, (answer) => {
      bytesOf(answer).then((bytes) => done({ status: answer.statusCode, type: answer.headers['content-type'] ?? '', bytes }), failed)
    })
    inner.on('error', failed)
    inner.end(body)
  })
}

async function bytesOf(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const last = new Map()

/** One after the other for each object: a bucket shows whole objects, s3rver lets a reader see half of one being put. */
function inTurn(path, work) {
  const done = (last.get(path) ?? Promise.resolve()).then(work)
  const settled = done.catch(() => {}).then(() => last.get(path) === settled && last.delete(path))
  last.set(path, settled)
  return done
}

async function answer(request, response) {
  const body = await bytesOf(request)
  const wrong = wrongWith(request, body)
  if (wrong) return refuse(response, wrong)
  const { status, type, bytes } = await inTurn(request.url.split('?')[0], () => passOn(request, body))
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length })
  response.end(bytes)
}

createServer((request, response) => {
  answer(request, response).catch((failure) => {
    console.error(request.method, request.url, failure)
    if (!response.headersSent) response.writeHead(503)
    response.end()
  })
}).listen(Number(port), '127.0.0.1')
