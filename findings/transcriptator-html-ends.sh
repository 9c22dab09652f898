#!/bin/sh
# transcriptator 1.1.4 (npm): of Podcasting 2.0's HTML, whose cues say when they begin only, the last one ends at 0,
# before it starts; references in its words (&amp;) stay as they are written.
# Seen with Node 20. Ends with 1 where that has changed.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund transcriptator@1.1.4 >/dev/null
cat > try.cjs <<'JS'
const {convertFile} = require('transcriptator');
const page = '<cite>Ada:</cite><time>0:01</time><p>Nets &amp; lines.</p><cite>Ben:</cite><time>1:00:02</time><p>Aye.</p>';
for (const {startTime, endTime, body} of convertFile(page)) console.log(startTime, endTime, body);
JS
node try.cjs > seen 2>/dev/null
cat > expected <<'TEXT'
1 3602 Nets &amp; lines.
3602 0 Aye.
TEXT
echo "transcriptator $(node -p "require('transcriptator/package.json').version"):"
cat seen
cmp seen expected
