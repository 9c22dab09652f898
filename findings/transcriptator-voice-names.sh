#!/bin/sh
# transcriptator 1.1.4 (npm), which turns transcripts into Podcasting 2.0's cues: in WebVTT a voice of one word,
# <v Ben>, is the speaker; one of two words, <v Ada Brook>, is none, and the tag stays in the words. A NOTE block
# behind the header, as the specification has it, makes the whole file be refused as "not valid SRT".
# Seen with Node 20. Ends with 1 where that has changed.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund transcriptator@1.1.4 >/dev/null
cat > try.cjs <<'JS'
const {convertFile} = require('transcriptator');
console.error = () => {};
const cues = '00:01.000 --> 00:02.500\n<v Ada Brook>Low water is at ten.\n\n00:02.500 --> 00:04.000\n<v Ben>Aye.\n';
for (const {speaker, body} of convertFile(`WEBVTT\n\n${cues}`)) console.log(`[${speaker}] ${body}`);
try {
  console.log(convertFile(`WEBVTT\n\nNOTE mended by hand\n\n${cues}`).length, 'cues with a note');
} catch (fault) {
  console.log(fault.message);
}
JS
node try.cjs > seen 2>/dev/null
cat > expected <<'TEXT'
[] <v Ada Brook>Low water is at ten.
[Ben] Aye.
Data is not valid SRT format
TEXT
echo "transcriptator $(node -p "require('transcriptator/package.json').version"):"
cat seen
cmp seen expected
