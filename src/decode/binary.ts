/** Tells what is no page at all: known kinds of files by their first bytes, and anything else that is not text. */

interface Magic {
  /** Words that fit behind "not". */
  readonly kind: string
  /** The first bytes as Latin-1 characters, so many of them that no text begins so: "ID3 tags hold …" is text. */
  readonly bytes: string
  /** More bytes, behind them. */
  readonly further?: { readonly at: number; readonly bytes: string }
}

/** First match wins. */
const MAGIC: readonly Magic[] = [
  { kind: 'PDF', bytes: '%PDF-' },
  { kind: 'a PNG image', bytes: '\x89PNG' },
  { kind: 'a JPEG image', bytes: '\xff\xd8\xff' },
  { kind: 'a GIF image', bytes: 'GIF87a' },
  { kind: 'a GIF image', bytes: 'GIF89a' },
  { kind: 'a WebP image', bytes: 'RIFF', further: { at: 8, bytes: 'WEBP' } },
  { kind: 'a WAV recording', bytes: 'RIFF', further: { at: 8, bytes: 'WAVE' } },
  { kind: 'an AVI film', bytes: 'RIFF', further: { at: 8, bytes: 'AVI ' } },
  { kind: 'an AVIF image', bytes: '\0\0\0', further: { at: 4, bytes: 'ftypavif' } },
  { kind: 'a HEIC image', bytes: '\0\0\0', further: { at: 4, bytes: 'ftyphei' } },
  { kind: 'an MP4 film', bytes: '\0\0\0', further: { at: 4, bytes: 'ftyp' } },
  { kind: 'a WebM or Matroska film', bytes: '\x1a\x45\xdf\xa3' },
  { kind: 'an MP3 recording', bytes: 'ID3\x03' },
  { kind: 'an MP3 recording', bytes: 'ID3\x04' },
  { kind: 'an MP3 recording', bytes: '\xff\xfb' },
  { kind: 'an Ogg recording', bytes: 'OggS\0' },
  { kind: 'a FLAC recording', bytes: 'fLaC\0' },
  { kind: 'a TIFF image', bytes: 'II*\0' },
  { kind: 'a TIFF image', bytes: 'MM\0*' },
  { kind: 'an icon', bytes: '\0\0\x01\0' },
  { kind: 'an EPUB book', bytes: 'PK\x03\x04', further: { at: 30, bytes: 'mimetypeapplication/epub+zip' } },
  { kind: 'a ZIP archive (or an office document)', bytes: 'PK\x03\x04' },
  { kind: 'an empty ZIP archive', bytes: 'PK\x05\x06' },
  { kind: 'an old office document', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'an RTF document', bytes: '{\\rtf' },
  { kind: 'a 7z archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { kind: 'a RAR archive', bytes: 'Rar!\x1a\x07' },
  { kind: 'an ELF program', bytes: '\x7fELF' },
  { kind: 'a WebAssembly module', bytes: '\0asm' },
  { kind: 'an SQLite database', bytes: 'SQLite format 3\0' },
  { kind: 'UTF-32 text', bytes: '\xff\xfe\0\0' },
  { kind: 'UTF-32 text', bytes: '\0\0\xfe\xff' },
  // What may hold a page once another program has unpacked it
  { kind: 'a WARC archive; feed its pages as records to --jsonl', bytes: 'WARC/1.' },
  { kind: 'gzip-compressed data; unpack it first: zcat FILE | chaff', bytes: '\x1f\x8b\x08' },
  { kind: 'Zstandard-compressed data; unpack it first: zstdcat FILE | chaff', bytes: '\x28\xb5\x2f\xfd' },
  {
    kind: 'bzip2-compressed data; unpack it first: bzcat FILE | chaff',
    bytes: 'BZh',
    further: { at: 4, bytes: '1AY&SY' },
  },
  { kind: 'xz-compressed data; unpack it first: xzcat FILE | chaff', bytes: '\xfd7zXZ\0' },
]

/** Bytes looked at to tell text from anything else. */
const SAMPLE = 8192

/** Of so many bytes one may be a control character that no text has, or of fewer: scraped pages do hold a stray NUL. */
const BYTES_PER_CONTROL = 200

/**
 * Names what the bytes are where their first ones give it away.
 * @returns words that fit behind "not", or undefined for what may be text
 */
export function knownBinary(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  return MAGIC.find((magic) => matches(head, magic))?.kind
}

const matches = (head: string, { bytes, further }: Magic): boolean =>
  head.startsWith(bytes) && (further === undefined || head.startsWith(further.bytes, further.at))

/** True where bytes of an encoding that contains ASCII hold more control characters than any text. */
export function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && !isTextControl(byte)) controls++
  return controls > 1 && controls * BYTES_PER_CONTROL > sample.length
}

/** Backspace to carriage return (text browsers overstrike), and the ESC of ISO-2022-JP and of coloured terminals. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b
}
