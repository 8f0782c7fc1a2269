#!/usr/bin/env bash
# The same files through the tools at hand: shell.sh IN OUT. Validates each form, hashes what was received, unpacks the
# evidence and hashes what was in it. No assertions, no bag, no report.
set -euo pipefail
schema="$(cd "$(dirname "$0")/../.." && pwd)/pipelines/schemas/service-form.xsd"
inbox=$1 output=$2
mkdir -p "$output"
for submission in "$inbox"/*/; do
    name=$(basename "$submission")
    mkdir "$output/$name"
    xmllint --nonet --noout --schema "$schema" "$submission/form.xml" 2>"$output/$name.xmllint"
    sha256sum "$submission/form.xml" "$submission/evidence.zip" >"$output/$name.sha256"
    # unzip ends with 1 where it could only warn of something, as it does of names in GBK.
    unzip -qq -o -d "$output/$name" "$submission/evidence.zip" || [ $? -eq 1 ]
    find "$output/$name" -type f -print0 | xargs -0 sha256sum >>"$output/$name.sha256"
done
