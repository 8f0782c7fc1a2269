# Two commands matter: `make run` and `make test`. `make help` lists the others.

PACKAGES = libxml2-dev libxslt1-dev libzip-dev libdeflate-dev libjemalloc-dev nettle-dev zlib1g-dev libsqlite3-dev pkg-config \
	libpango1.0-dev libcairo2-dev libqpdf-dev fonts-noto-cjk icc-profiles-free
TEST_PACKAGES = poppler-utils qpdf unzip xsltproc libxml2-utils python3 openssh-client
JUDGE_PACKAGES = p7zip-full chromium fonts-noto-cjk python3-venv msmtp
OUTPUT ?= output
AS_OF ?= 2026-11-20
DEMO ?= demo
DOSSIER = .build/release/dossier

.PHONY: help run demo test golden judge bench build format lint clean packages test-packages judge-packages hostile

help:
	@echo "make run      install what is missing, build, run the sample night into $(OUTPUT)/"
	@echo "make demo     play the story of three years, night by night, into $(DEMO)/"
	@echo "make test     install what is missing, run every test"
	@echo "make golden   write samples/expected and samples/story/expected anew, for a person to read"
	@echo "make judge    let other programs judge what we make (browser, bagit.py, 7z, xsltproc)"
	@echo "make bench    throughput against other programs, in the same minute"
	@echo "make format   format the sources;  make lint: check them"

run: packages build hostile
	$(DOSSIER) run pipelines/nightly.xml --inbox samples/inbox --output $(OUTPUT) --as-of $(AS_OF)

# Every night of samples/story with what came, who signed what, and what came of it.
demo: packages build
	.build/release/story $(DEMO)

build:
	swift build -c release --quiet

hostile: build
	.build/release/hostile samples/inbox

test: packages test-packages
	swift build -c release --build-tests --quiet
	swift test -c release --disable-xctest --skip-build

# What the sample night and the story must leave, as tests compare it: read the change before committing it.
golden: packages
	swift build -c release --build-tests --quiet
	DOSSIER_GOLDEN=write swift test -c release --disable-xctest --skip-build --filter 'GoldenTests|StoryTests/golden'

judge: packages judge-packages build hostile
	Tests/Judge/run

bench: packages test-packages build
	@Tests/Support/install python3-venv
	Tests/Bench/run
	Tests/Bench/engine.py

packages:
	@Tests/Support/install $(PACKAGES)

test-packages:
	@Tests/Support/install $(TEST_PACKAGES)

judge-packages:
	@Tests/Support/install $(TEST_PACKAGES) $(JUDGE_PACKAGES)

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

clean:
	rm -rf .build $(OUTPUT) $(DEMO)
