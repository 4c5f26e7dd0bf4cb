#include "backlot/cli/commands.h"

#include <algorithm>
#include <array>

namespace backlot::cli {
namespace {

constexpr Option jobs{"--jobs", 'j', "N", ValueKind::number, "use N threads (default: all the processor has)"};
constexpr Option guide{"--guide", 0, "FILE", ValueKind::guide,
                       "the guide to use (default: $XDG_DATA_HOME/backlot/guide.db)"};
constexpr Option rules{"--rules", 0, "DIR", ValueKind::folder,
                       "add the rules of this folder (*.rules) to the ones built in"};
constexpr Option json{"--json", 0, "", ValueKind::none, "write JSON instead of a page"};

constexpr Option lexicon{"--lexicon", 0, "FILE", ValueKind::path,
                         "the substitutions that learn found (default: $XDG_DATA_HOME/backlot/substitutions.tsv)"};

constexpr Option files_from{"--files-from", 0, "FILE", ValueKind::path,
                            "read the paths in FILE, too, one a line; - is standard input"};
constexpr Option null{"--null", '0', "", ValueKind::none,
                      "the paths of --files-from end with NUL, as find -print0 does"};

constexpr std::array annotate_options{
    jobs,  files_from,
    null,  Option{"--no-text", 0, "", ValueKind::none, "leave the text of the document out of the output"},
    rules, lexicon};
constexpr std::array annotate_examples{
    Example{"annotate article.txt", "what one article says"},
    Example{"annotate news/ wire.jsonl.zst > facts.jsonl", "a folder and a compressed file of records"},
    Example{"annotate --no-text - < article.txt", "standard input, without its text in the output"},
};

constexpr std::array restore_options{
    Option{"--marks", 0, "", ValueKind::none, "show both readings: \u27E6as written\u2192restored\u27E7"},
    Option{"--html", 0, "", ValueKind::none, "write a page with both readings and the reasons"},
    Option{"--json", 0, "", ValueKind::none, "write what was put right, one JSON object a document"},
    jobs,
    files_from,
    null,
    lexicon,
    Option{"--guide", 0, "FILE", ValueKind::guide, "names that clean articles of this guide hold are sure"}};
constexpr std::array restore_examples{
    Example{"restore copy.txt", "the text put right"},
    Example{"restore --marks copy.txt | less", "with what was changed, where"},
    Example{"restore --html crawl/ > swapped.html", "a page for the browser"},
};

constexpr std::array learn_options{
    lexicon, Option{"--texts", 0, "PATH", ValueKind::path, "where the documents are that the pairs name by their ids"},
    json,
    Option{"--from-guide", 0, "", ValueKind::none,
           "learn from the spun copies in the guide and their sources, each once"},
    guide};
constexpr std::array learn_examples{
    Example{"learn pairs.jsonl", "a spun text and its original a line: {\"spun\": \"...\", \"original\": \"...\"}"},
    Example{"learn --texts crawl/ pairs.jsonl", "by their ids: {\"spun_id\": \"...\", \"original_id\": \"...\"}"},
    Example{"learn --from-guide", "from the copies that the guide found"},
};

constexpr Option memory{"--memory", 0, "MB", ValueKind::number,
                        "use at most about MB megabytes; what is more goes to temporary files"};

constexpr std::array stories_options{guide,
                                     json,
                                     Option{"--dot", 0, "", ValueKind::none, "draw who copies whom, for Graphviz"},
                                     Option{"--gexf", 0, "", ValueKind::none, "draw who copies whom, for Gephi"},
                                     jobs,
                                     files_from,
                                     null,
                                     memory};
constexpr std::array stories_examples{
    Example{"stories news/", "who copied whom, and which articles tell the same news"},
    Example{"stories --json crawl.jsonl.zst > stories.json", "for programs"},
    Example{"stories --dot news/ | dot -Tsvg > copies.svg", "as a picture"},
};

constexpr std::array dedup_options{
    Option{"--output", 'o', "FILE", ValueKind::path, "write to FILE (default: standard output)"},
    Option{"--report", 0, "FILE", ValueKind::path,
           "write what was left out, and of what it is a copy, a JSON object a line"},
    jobs,
    files_from,
    null,
    memory};
constexpr std::array dedup_examples{
    Example{"dedup crawl.jsonl.zst -o clean.jsonl", "a corpus without its copies"},
    Example{"dedup --report copies.jsonl crawl/ | zstd > clean.jsonl.zst", "compressed, with a list of the copies"},
};

constexpr std::array compare_options{Option{"--html", 0, "", ValueKind::none, "write a page for the browser"}, json};
constexpr std::array compare_examples{
    Example{"compare original.txt copy.txt", "both texts side by side, with what differs marked"},
    Example{"compare --html original.txt copy.txt > compared.html", "a page for the browser"},
};

constexpr std::array ingest_options{guide,
                                    jobs,
                                    files_from,
                                    null,
                                    rules,
                                    lexicon,
                                    Option{"--json", 0, "", ValueKind::none, "write the summary as JSON"}};
constexpr std::array ingest_examples{
    Example{"ingest news/", "read a folder into your guide"},
    Example{"ingest --guide team.db -j 2 wire.jsonl.gz", "into another guide, with two threads"},
    Example{"ingest crawl.warc.gz feed.xml", "the pages of a web archive, and the items of a feed"},
    Example{"ingest --files-from paths.txt",
            "the paths that a file names, one a line; with -0 what find -print0 writes"},
};

constexpr std::array import_options{
    guide,
    Option{"--map", 0, "COLUMNS", ValueKind::words,
           "what columns mean where their names do not say it: title=A,person=B; also character, people, network, "
           "premiere, also"},
    Option{"--name", 0, "NAME", ValueKind::words, "what the catalogue is called (default: each file by its own name)"},
    Option{"--json", 0, "", ValueKind::none, "write the summary as JSON"}};
constexpr std::array import_examples{
    Example{"import dramas.csv cast.csv", "works, and who plays whom in them"},
    Example{"import --map title=Serie,person=Schauspieler besetzung.csv", "columns of other names"},
};

constexpr std::array show_options{
    guide,
    Option{"--kind", 0, "KIND", ValueKind::entity,
           "where several have the name: work, person, character, group or network"},
    Option{"--zone", 0, "ZONE", ValueKind::zone, "show times in this zone, e.g. Europe/Berlin (default: yours)"},
    Option{"--as-of", 0, "DATE", ValueKind::words, "show what was known on this day, e.g. 2025-03-04"}, json};
constexpr std::array show_examples{
    Example{"show \"The Last Stop Bakery\"", "a series: cast, schedule, moments, sources"},
    Example{"show Ahn Se Rin", "a person; words need no quotation marks"},
    Example{"show tvN --zone Asia/Seoul", "a channel, with times as they are in Seoul"},
    Example{"show \"Midnight Snack\" --as-of 2026-03-01", "what was known on that day"},
};

constexpr std::array search_options{
    guide, Option{"--limit", 0, "N", ValueKind::number, "show at most N hits (default: 20)"}, json};
constexpr std::array search_examples{
    Example{"search bus driver", "documents and facts with both words"},
    Example{"search '\"wrong note\"' --limit 3", "a phrase, the three best hits"},
};

constexpr std::array why_options{guide, rules, json};
constexpr std::array why_examples{
    Example{"why 12", "the sentences behind a fact; search and show --json print the numbers"}};

constexpr Option contact{"--contact", 0, "TEXT", ValueKind::words,
                         "an address at which sites reach you; told to them, e.g. news@example.org"};
constexpr Option user_agent{"--user-agent", 0, "TEXT", ValueKind::words,
                            "what to be called by sites, its first word in robots.txt (default: Backlot/VERSION)"};
constexpr Option allow_host{
    "--allow-host", 0, "LIST", ValueKind::words,
    "private hosts that may be asked: names, .names, addresses or networks, with commas between"};
constexpr Option interval{"--interval", 0, "SECONDS", ValueKind::number,
                          "ask a feed no more often than that (default: 900)"};
constexpr Option pause{"--pause", 0, "MS", ValueKind::number,
                       "milliseconds between two requests to one host; longer where it asks for more (default: 1000)"};
constexpr Option connections{"--connections", 0, "N", ValueKind::number,
                             "ask at most N hosts at the same time (default: 64)"};
constexpr Option proxy{"--proxy", 0, "URL", ValueKind::words,
                       "reach the web through this proxy, which then has to refuse private addresses"};
constexpr Option ca_file{"--ca-file", 0, "FILE", ValueKind::path,
                         "trust the certificates of this file instead of the system's"};
constexpr std::array follow_options{
    guide,
    Option{"--opml", 0, "FILE", ValueKind::path, "follow the feeds of this list, too"},
    Option{"--once", 0, "", ValueKind::none, "ask the feeds that are due, and end"},
    Option{"--force", 0, "", ValueKind::none, "ask also those that are not due yet, unless their site asked to wait"},
    contact,
    user_agent,
    allow_host,
    interval,
    pause,
    connections,
    proxy,
    ca_file,
    jobs,
    rules,
    lexicon,
    Option{"--json", 0, "", ValueKind::none, "write a JSON object a poll, and the summary as JSON"}};
constexpr std::array follow_examples{
    Example{"follow --contact news@example.org https://example.org/", "the feed of a site, until you stop it"},
    Example{"follow --once --opml feeds.opml", "a list of feeds, for cron and systemd timers"},
    Example{"follow --once", "the feeds that the guide follows already"},
};
constexpr std::array feeds_options{
    guide, json, Option{"--opml", 0, "", ValueKind::none, "write them as a list for other programs"},
    Option{"--remove", 0, "URL", ValueKind::words, "follow this feed no longer; what it brought stays"}};
constexpr std::array feeds_examples{
    Example{"feeds", "which feeds are followed, and how they are"},
    Example{"feeds --opml > feeds.opml", "a list that other programs read"},
    Example{"feeds --remove https://example.org/feed", "one less"},
};

constexpr Option tokens{"--tokens", 0, "FILE", ValueKind::path,
                        "the tokens that let programs do more than read (default: $XDG_DATA_HOME/backlot/tokens)"};
constexpr std::array token_options{tokens};
constexpr std::array token_add_examples{
    Example{"token add newsroom", "a token for the newsroom's programs, shown once"}};
constexpr std::array token_list_examples{
    Example{"token list", "the names of all tokens, and the days they were made on"}};
constexpr std::array token_remove_examples{Example{"token remove newsroom", "from now on it opens nothing"}};
constexpr std::array serve_options{
    guide,
    Option{"--address", 0, "ADDRESS", ValueKind::words, "listen at this address of the machine (default: 127.0.0.1)"},
    Option{"--port", 'p', "N", ValueKind::port, "listen at this port; 0 takes one that is free (default: 8080)"},
    Option{"--zone", 0, "ZONE", ValueKind::zone, "the time zone of visitors who chose none (default: yours)"},
    Option{"--rate", 0, "N", ValueKind::number, "answer at most N requests a second to one address (default: 1000)"},
    Option{"--follow", 0, "", ValueKind::none, "follow the feeds of the guide meanwhile"},
    contact,
    allow_host,
    Option{"--public-url", 0, "URL", ValueKind::words,
           "how visitors know the site, for the links of feeds (default: the name by which each asks)"},
    rules,
    lexicon,
    tokens,
    jobs};
constexpr std::array serve_examples{
    Example{"serve", "your guide at http://127.0.0.1:8080/"},
    Example{"serve --follow --contact news@example.org", "… and kept current by the feeds that it follows"},
    Example{"serve --guide team.db --address 0.0.0.0 --port 80 --rate 50", "a team's guide for a whole network"},
};
constexpr std::array export_options{
    Option{"--format", 'f', "FORMAT", ValueKind::words, "json-ld, quickstatements, wikitext, csv, jsonl, gexf or ics"},
    Option{"--output", 'o', "FILE", ValueKind::path,
           "write to FILE (default: standard output); of csv without --table a folder"},
    Option{"--table", 0, "TABLE", ValueKind::words,
           "of csv one table: works, cast, crew, schedule, ratings, memberships, quotes or moments"},
    Option{"--min-support", 0, "N", ValueKind::number, "only facts with N independent sources or more (default: 1)"},
    Option{"--status", 0, "LIST", ValueKind::words,
           "castings of csv, jsonl and gexf: confirmed, in-talks, turned-down, rumored, with commas between"},
    Option{"--ids", 0, "FILE", ValueKind::path, "which items of Wikidata things are, for quickstatements"},
    Option{"--review", 0, "FILE", ValueKind::path, "write what quickstatements leaves to an editor, with the reasons"},
    Option{"--from", 0, "DATE", ValueKind::words, "the first day of ics (default: a week ago)"},
    Option{"--to", 0, "DATE", ValueKind::words, "the last day of ics (default: in 60 days)"},
    Option{"--premieres-only", 0, "", ValueKind::none, "of ics premieres, finales and releases only"},
    Option{"--kind", 0, "KIND", ValueKind::entity,
           "where several have a name: work, person, character, group or network"},
    guide};
constexpr std::array export_examples{
    Example{"export --format wikitext \"The Last Stop Bakery\"", "infobox, cast and ratings with their references"},
    Example{"export --format csv -o tables/", "everything, a table a kind of fact"},
    Example{"export --format csv --table cast --min-support 2 > cast.csv", "one table, of what two sources say"},
    Example{"export -f quickstatements --ids ids.tsv --review todo.tsv > batch.txt", "for Wikidata; nothing is sent"},
    Example{"export --format ics --premieres-only -o premieres.ics", "a calendar"},
    Example{"export --format jsonl \"Ahn Se Rin\"", "one person's facts, each with its sentences"},
};

constexpr Option of_kind{"--kind", 0, "KIND", ValueKind::entity,
                         "of several things of one name the person, work, character, group or network"};
constexpr Option undo{"--undo", 0, "", ValueKind::none, "take back what was said of these before"};
constexpr std::array identity_options{guide, of_kind, json};
constexpr std::array identity_examples{Example{"identity 'Im Siwan'", "every spelling that is read as him, and why"}};
constexpr std::array ruling_options{guide, of_kind, undo, json};
constexpr std::array split_options{
    guide, of_kind, undo, json,
    Option{"--in", 0, "WORK", ValueKind::words, "whoever has this name in WORK is another than elsewhere"}};
constexpr std::array merge_examples{Example{"merge 'Cha Min-ji' 'Minji'", "the two names are one person's"}};
constexpr std::array split_examples{
    Example{"split 'Kim Min-jung' 'Kim Min-jeong'", "the two names are two people's"},
    Example{"split 'Kim Min-jeong'", "this name belongs to none of those it is read with"},
    Example{"split 'Kim Min-jeong' --in 'Midnight Snack'", "the one in this series is another than elsewhere"}};

constexpr std::array check_examples{Example{"rules check my.rules", "compile a rule file and run its examples"}};

constexpr std::array trace_options{rules, Option{"--json", 0, "", ValueKind::none, "write one JSON object a match"}};
constexpr std::array trace_examples{
    Example{"rules trace article.txt", "which rules matched where"},
    Example{"rules trace --rules mine/ -", "standard input, with rules of your own"},
};

constexpr std::array completion_examples{
    Example{"completion bash > ~/.local/share/bash-completion/completions/backlot", "for one user of bash"},
    Example{"completion fish > ~/.config/fish/completions/backlot.fish", "for one user of fish"},
};
constexpr std::array help_examples{Example{"help show", "the same as: backlot show --help"}};

constexpr Operand optional_paths{"PATH", ValueKind::path, true, false,
                                 "what annotate reads; without any, the documents of the guide"};
constexpr Operand paths{
    "PATH", ValueKind::path, true, true,
    "a text, a web page, JSON Lines, a web archive (WARC, WET) or a feed, told by content, also compressed (gzip, "
    "Zstandard); a folder, read with all below it; or - for standard input"};

constexpr std::array<Command, 26> table{
    Command{"annotate", "writes what each article says, one JSON object a line",
            "Reads articles and writes one JSON object for each, in the order of the input, whatever the number of "
            "threads. Every fact "
            "has the stretch of text that says it, the rule that found it and a confidence. Nothing is stored.\n\n"
            "A text file is one article. Its first line may be its title or a date (\"date 2026-03-13\"); bylines, "
            "photo credits, "
            "share buttons, \"Also read\" and \"Source (1)\" lines are recognised and kept out of the facts. A record "
            "of JSON Lines has "
            "\"text\" and may have \"id\", \"url\", \"title\" and \"date\". Of a web page, told by its content, the "
            "article is "
            "read, with what the page states of itself; menus, comments and teasers are not.\n\n"
            "What cannot be read gets one line on standard error and is counted; the rest goes on.",
            paths, annotate_options, annotate_examples},
    Command{"restore", "puts back the words that a program swapped",
            "News is copied by programs that swap words for synonyms: \"Ki Solar Kyum, a former observe and area "
            "athlete\" was \"Ki Sun Kyum, a former track and field athlete\". This finds such documents and puts the "
            "true words and names back, each with its reason. Other documents come out as they are.\n\n"
            "Several documents are told apart by a line with their id, as head(1) does it. annotate and ingest read "
            "the restored text by themselves.",
            paths, restore_options, restore_examples},
    Command{
        "learn",
        "learns what a program swaps from copies and their originals",
        "Aligns each spun text with its original, counts what stands in place of what, and keeps the counts in a "
        "lexicon (a table of tab-separated columns, which may be edited), beside those that it had. annotate, ingest "
        "and restore read it. Prints what the pairs taught, what is new first. A pair whose texts share fewer than "
        "half of their words is refused.",
        {"PAIRS", ValueKind::path, true, false, "a file of JSON Lines, a pair a line, or - for standard input"},
        learn_options,
        learn_examples},
    Command{
        "stories", "finds copies, and articles that tell the same news",
        "Compares all documents with each other: verbatim copies, light rewrites, copies in which a program swapped "
        "the words, and excerpts hang on the document they were made from; articles that tell the same news in words "
        "of their own are retellings. Each line says how sure the direction is; where nothing tells which of two was "
        "first, it says so. Without a path it compares what the guide holds and was not compared yet.",
        optional_paths, stories_options, stories_examples},
    Command{
        "dedup", "writes a corpus without its copies",
        "Of each article and its copies (verbatim, lightly rewritten, spun, or an excerpt with little else) only the "
        "source is kept, or the longest where nothing tells which was the source. Retellings are kept. Records of "
        "JSON Lines come out as they are, with all their keys; a text file becomes a record. The input is read "
        "twice, so it cannot be standard input.",
        paths, dedup_options, dedup_examples},
    Command{
        "compare",
        "shows two documents side by side",
        "Says whether one is a copy of the other, how it was made, and which came first; then both texts, sentence by "
        "sentence, with the words that were swapped and what only one of them has.",
        {"PATH", ValueKind::path, true, true, "two documents: text files, or files of JSON Lines with one record"},
        compare_options,
        compare_examples},
    Command{"ingest", "reads articles into the guide",
            "Reads the same input as annotate and keeps the facts in a guide, an SQLite database. An article is known "
            "by its content: "
            "reading it again changes nothing. A new version of an address (\"url\") replaces the facts of the old "
            "one; the old text is "
            "kept as history. An ingest that was interrupted loses at most its last batch; run it again.\n\n"
            "Prints what was learned, and what was skipped and why.",
            paths, ingest_options, ingest_examples},
    Command{"import",
            "reads a catalogue of works and casts into the guide, as known names",
            "Reads tables (CSV, with any separator) of works, people and casts, whose columns are told by their names: "
            "title, actor, character, actors (a list), network, premiere, aka. Their names are known from then on: "
            "restored names agree with them, and they help to tell which spellings are one. They are no source: what "
            "a catalogue says supports no fact and stands on no page. Importing the same again changes nothing; a "
            "changed file replaces what the one of its name held before. Bad rows are named and left out.",
            {"FILE", ValueKind::path, true, true, "a table with the names of its columns in the first line"},
            import_options,
            import_examples},
    Command{"show",
            "shows a series, person, character, group or channel as a page",
            "Names are found without regard to case, accents, hyphens and the order of family and given name. Times "
            "are shown in your "
            "zone (TZ, or --zone) and as they were stated; a zone that the source does not print is inferred from the "
            "channel and "
            "said to be inferred. Sources are numbered like footnotes.",
            {"NAME", ValueKind::words, true, true, "the name or title"},
            show_options,
            show_examples},
    Command{"search",
            "full-text search over articles and facts",
            "All words must occur, in any case and with or without accents; \"a phrase\" stands in quotation marks. "
            "Where whole words give too few answers, their beginnings count too.",
            {"WORDS", ValueKind::words, true, true, "what to look for"},
            search_options,
            search_examples},
    Command{"why",
            "shows the sentence behind a fact",
            "Prints the sentence with the evidence marked, the document, the rule with its file and line, and the "
            "confidence.",
            {"FACT", ValueKind::words, false, true, "the number of a fact, as search and show --json print it"},
            why_options,
            why_examples},
    Command{"follow",
            "follows feeds of news, and reads their articles into the guide",
            "Takes the addresses of feeds (RSS, Atom, JSON Feed) or of sites, whose feed is then looked for, remembers "
            "them in the guide, and asks each about twice as often as it changes, until it is told to stop (Ctrl-C, "
            "or SIGTERM). Where a feed has only the beginning of an article, its page is fetched. An item is known "
            "by its permanent id: an edited headline is a new version, not a new article.\n\n"
            "Sites are asked as they wish to be: robots.txt, Crawl-delay and Retry-After are obeyed, one connection a "
            "host, nothing twice that has not changed. Private addresses are refused unless allowed, certificates are "
            "verified, cookies are not kept.\n\n"
            "Stopped or cut off at any moment, it goes on where it was.",
            {"URL", ValueKind::words, true, false, "a feed or a site; without any, the feeds of the guide"},
            follow_options,
            follow_examples},
    Command{"feeds",
            "shows the feeds that are followed, and how they are",
            "When each was fetched, what came of it, when it is next due, how many items it had, and what is wrong "
            "with those that fail.",
            {},
            feeds_options,
            feeds_examples},
    Command{
        "serve",
        "serves the guide as a site",
        "Pages for the browser, until it is told to stop (Ctrl-C, or SIGTERM): what is being answered then is "
        "answered. The guide is only read; ingest may write to it meanwhile, and pages follow. SIGHUP makes it read "
        "rules, lexicon and the file of the guide again.\n\nOnly programs of this machine reach it unless --address "
        "says otherwise. For programs there are /api/v1 (described in /openapi.json), /calendar.ics, feeds of each "
        "page (feed.atom), /metrics and /healthz.",
        {},
        serve_options,
        serve_examples},
    Command{"export",
            "writes the guide in the forms of other programs",
            "Names choose works, people, characters, groups or channels, each one operand; without any, everything is "
            "written. The same guide gives the same bytes. Every fact carries its sources; copies are no sources of "
            "their own.\n\n"
            "json-ld is schema.org; wikitext has infobox, cast and ratings with references; quickstatements are "
            "statements for Wikidata, for an editor to read and paste (nothing is sent), with items only from the file "
            "of --ids: lines of kind, name or #number, and item, with tabs between. csv are tables for a "
            "spreadsheet, "
            "jsonl is everything with its sentences, gexf the graph of who plays where, ics the calendar that serve "
            "offers. json-ld, wikitext and quickstatements hold confirmed castings only, gexf too unless --status says "
            "otherwise.",
            {"NAME", ValueKind::words, true, false, "the name or title, in quotation marks where it has spaces"},
            export_options,
            export_examples},
    Command{
        "token add",
        "makes a token with which programs may do more than read",
        "Prints it once: it is kept as a hash. `serve` asks for one (header X-Auth-Token) where rules and guide are "
        "to be read again, and, unless it listens to this machine only, where texts are annotated.",
        {"NAME", ValueKind::words, true, true, "whose it is"},
        token_options,
        token_add_examples},
    Command{"token list", "lists the names of the tokens", "", {}, token_options, token_list_examples},
    Command{"token remove",
            "makes a token void",
            "Servers that run need not be told.",
            {"NAME", ValueKind::words, true, true, "as token list prints it"},
            token_options,
            token_remove_examples},
    Command{"identity",
            "shows which names are read as one, and why",
            "Prints every spelling with the reason for which it is read as the same person, work, character, group or "
            "network, and the names that are near and kept apart, with what speaks against them.",
            {"NAME", ValueKind::words, true, true, "a name as some article prints it"},
            identity_options,
            identity_examples},
    Command{"merge",
            "says that names are one, whatever the program thinks",
            "What you say is kept for good, also when the articles are read again; --undo takes it back.",
            {"NAME", ValueKind::words, true, true, "names as articles print them, or the numbers of identity --json"},
            ruling_options,
            merge_examples},
    Command{"split",
            "says that names are not one, whatever the program thinks",
            "Of several names each is kept apart from each; a single one from all that it is read with now.",
            {"NAME", ValueKind::words, true, true, "names as articles print them, or the numbers of identity --json"},
            split_options,
            split_examples},
    Command{
        "rules check",
        "compiles rule files and runs their examples",
        "A mistake is reported with file, line and column. The language is described in rules.md of the documentation.",
        {"FILE", ValueKind::rules, true, true, "a rule file"},
        {},
        check_examples},
    Command{"rules trace",
            "shows which rules matched where in a text",
            "Prints each match: the sentence, the rule with file and line, and its captures.",
            {"PATH", ValueKind::path, true, true, "what annotate reads"},
            trace_options,
            trace_examples},
    Command{"completion",
            "prints the completions for a shell",
            "The Debian package installs them for all users.",
            {"SHELL", ValueKind::shell, false, true, "bash, zsh or fish"},
            {},
            completion_examples},
    Command{"manual", "prints the manual page in the form man(1) reads", "", {}, {}, {}, false},
    Command{"help",
            "explains a command",
            "",
            {"COMMAND", ValueKind::command, true, false, "a command; all of them where none is given"},
            {},
            help_examples},
};

constexpr std::array common{
    Option{"--help", 'h', "", ValueKind::none, "explain the command (-h: in short)"},
    Option{"--version", 0, "", ValueKind::none, "print the version"},
};

constexpr std::array statuses{
    ExitStatus{exit_ok, "everything was read, or found"},
    ExitStatus{
        exit_partly,
        "something could not be read (the rest was), or nothing was found; a page that holds no article is no error"},
    ExitStatus{exit_usage, "the command line was wrong"},
    ExitStatus{exit_stopped, "the work stopped: the guide cannot be used, a rule has a mistake, the disk is full"},
};

constexpr std::array variables{
    Example{"XDG_DATA_HOME",
            "where the guide lies: $XDG_DATA_HOME/backlot/guide.db; ~/.local/share where it is not set"},
    Example{"TZ", "the zone that show converts times to"},
    Example{"NO_COLOR", "where it is set and not empty, nothing is coloured"},
    Example{"COLUMNS", "the width of pages where the output is no terminal (default: 80)"},
};

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto* at = std::ranges::find(table, name, &Command::name);
  return at == table.end() ? nullptr : at;
}

std::span<const Option> common_options() { return common; }
std::span<const ExitStatus> exit_statuses() { return statuses; }
std::span<const Example> environment() { return variables; }

std::string_view program_about() {
  return "Give it articles and it answers who plays whom, on which channel, when it airs where you are, who said what, "
         "and what "
         "happened on the set. It works offline (only follow fetches), writes only to its guide (one SQLite file), and "
         "never guesses: every "
         "fact has "
         "the sentence that says it.";
}

}  // namespace backlot::cli
