# Every command of the project. `just` alone lists them.

_default:
    @just --list

# Start the service on http://127.0.0.1:8080
serve *options:
    cargo run --release -- serve {{options}}

# Ask about one address from this machine
check url *options:
    cargo run --release -- check {{url}} {{options}}

# Run the tests (all, or those whose names hold a text)
test *names:
    ./test {{names}}

# Stage faults in a small Internet of this machine's own, and print the scoreboard (as root)
lab *names:
    cargo test --test lab -- {{names}}

# Put the whole load on the program, optimised, and write the report (some five minutes)
load *names:
    DOWNFORWHOM_LOAD=full cargo test --release --test load -- {{names}}

# All that a change must pass
ci:
    .ci/run

# Take pictures of the pages (as root): those of the README to docs/pictures, all others to
# target/pictures. PICTURES=name takes only those whose names hold it
pictures:
    cargo test --test it -- --ignored --exact browser::pictures::every_page_is_taken_as_a_picture

# Put the code in form
fmt:
    cargo fmt

# Compare speeds with other programs, in one table (`just compare --list` names the parts)
compare *names:
    cargo bench --bench compare -- {{names}}

# Time the parts that need no network, beside named baselines
bench *names:
    cargo bench --bench check --bench fingerprints -- {{names}}

# Licences, bans and advisories of the dependencies (needs cargo-deny)
deny:
    cargo deny check

# Draw the icons from static/favicon.svg (needs Chromium and Python)
icons:
    static/icons/draw
