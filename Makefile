# make demo and make test are all that a fresh Debian 12 machine with Swift needs.

# Mail servers change their user, so starting them needs root.
as_root := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: demo test soak bench lint build clean install-deps

# One whole case through real IMAP and SMTP servers on loopback.
demo: install-deps
	swift build --product disposisi
	$(as_root) .build/debug/disposisi demo

# Everything, system tests included; a skipped test fails.
test: install-deps
	.ci/test

# The tests of faults and the fuzz tests in full, for hours; tells how it gets on, and what it counted.
soak: install-deps
	@echo "soak: follow it with tail -F .build/soak.log"
	swift build -c release --product disposisi
	DISPOSISI_SOAK=$(CURDIR)/.build/soak.log DISPOSISI_PROGRAM=$(CURDIR)/.build/release/disposisi \
		.ci/test --filter 'Fault|Fuzz'

# Figures beside those of peers, in one table; never passes or fails by time.
bench: install-deps
	Tests/Benchmarks/run

build: install-deps
	swift build

# Style; warnings are errors in every build.
lint:
	swift format lint --strict --recursive Package.swift Sources Tests

install-deps:
	.ci/install

clean:
	rm -rf .build .build-bench .bench .demo
