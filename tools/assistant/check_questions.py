"""Checks the assistant's questions against the book; prints what is wrong and ends with 1 if anything is.

Use: python3 tools/assistant/check_questions.py
"""
import pathlib
import re
import sys
import unicodedata
from collections import Counter

HERE = pathlib.Path(__file__).parent
BOOK = HERE.parent.parent / "content"
ASSISTANT = BOOK / "assistant"
LIMIT = 0.75  # a higher edit similarity is "nearly equal"
TESTS, OFF_TOPIC, CURATED, DIALOGUES = 100, 60, 320, 30  # how many there are; of the last two at least
TUNING, TUNING_OFF_TOPIC, TUNING_DIALOGUES = 90, 112, 20
QUOTE_LENGTH = range(10, 21)  # of the test questions
ANSWER_LENGTH = range(4, 201)
MOST_SENTENCES = 3
PAGES_WITHOUT_QUESTIONS = {"SUMMARY", "glossary"}
FEWEST_OF_A_PAGE = 2
FULL_WIDTH = "，。！？：；（）…—"  # of what NFKC changes, only these are wanted in answers


def bare(text):
    """Letters, digits and characters only, in small letters: what two spellings have in common."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).lower())


def similarity(a, b):
    """1 - edit distance / longer length; 0 as soon as it cannot exceed LIMIT."""
    longer = max(len(a), len(b))
    common = sum((Counter(a) & Counter(b)).values())
    if longer - common >= (1 - LIMIT) * longer:  # the distance is at least this
        return 0.0
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return 1 - row[-1] / longer


def book():
    """Every page's sections: path below content without .md -> heading -> text without bold marks."""
    pages = {}
    for path in sorted(BOOK.rglob("*.md")):
        sections, heading, fenced = {}, None, False
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.startswith("```"):
                fenced = not fenced
            found = None if fenced else re.fullmatch(r"#{1,6} (.+)", line)
            if found:
                heading = found[1].strip()
                sections.setdefault(heading, "")
            elif heading:
                sections[heading] += line.replace("**", "") + "\n"
        pages[path.relative_to(BOOK).with_suffix("").as_posix()] = sections
    return pages


def read(name, columns, complain, may_be_empty=(), folder=HERE):
    """The rows of a file; rows with the wrong columns are told and left out."""
    try:
        lines = (folder / name).read_bytes().decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        complain(name, 0, str(error))
        return []
    if lines.pop() != "":
        complain(name, len(lines) + 1, "the last line does not end")
    rows = []
    for number, line in enumerate(lines, 1):
        cells = line.split("\t")
        clean = all(cell == cell.strip() and (cell or i in may_be_empty) for i, cell in enumerate(cells))
        if len(cells) != columns or not clean:
            complain(name, number, f"not {columns} clean columns: {line}")
        else:
            rows.append((number, cells))
    return rows


def no_twice(name, what, pairs, complain):
    seen = {}
    for number, text in pairs:
        if text in seen:
            complain(name, number, f"{what} again, first in line {seen[text]}: {text}")
        seen.setdefault(text, number)


def place(name, number, chapter, heading, pages, complain):
    """The section's text, or None where the book has no such section."""
    if chapter not in pages:
        complain(name, number, f"no such chapter: {chapter}")
    elif heading not in pages[chapter]:
        complain(name, number, f"no such heading in {chapter}: {heading}")
    else:
        return pages[chapter][heading]
    return None


def check_quoted(name, count, pages, complain):
    """Questions with the section and the words that answer each."""
    rows = read(name, 5, complain)
    if len(rows) != count:
        complain(name, 0, f"{len(rows)} questions, not {count}")
    no_twice(name, "id", [(n, cells[0]) for n, cells in rows], complain)
    no_twice(name, "question", [(n, bare(cells[1])) for n, cells in rows], complain)
    for number, (_, _, chapter, heading, quote) in rows:
        text = place(name, number, chapter, heading, pages, complain)
        if text is not None and quote not in text:
            complain(name, number, f"not in that section: {quote}")
        if count == TESTS and len(quote) not in QUOTE_LENGTH:
            complain(name, number, f"a quote of {len(quote)} characters: {quote}")
    return [cells[1] for _, cells in rows]


def check_off_topic(name, count, complain):
    rows = read(name, 1, complain)
    if len(rows) != count:
        complain(name, 0, f"{len(rows)} questions, not {count}")
    no_twice(name, "question", [(n, bare(cells[0])) for n, cells in rows], complain)
    return [cells[0] for _, cells in rows]


def check_curated(pages, kept_apart, complain):
    name = "questions.tsv"
    rows = read(name, 5, complain, may_be_empty=(2, 4), folder=ASSISTANT)
    if len(rows) < CURATED:
        complain(name, 0, f"{len(rows)} questions, fewer than {CURATED}")
    no_twice(name, "id", [(n, cells[0]) for n, cells in rows], complain)
    asked, of_page = [], Counter()
    for number, (_, question, more, answer, source) in rows:
        phrasings = [question] + (more.split("|") if more else [])
        if any(not p or p != p.strip() for p in phrasings):
            complain(name, number, f"an empty or padded phrasing: {more}")
        asked += [(number, p) for p in phrasings]
        sentences = len(re.findall(r"[。！？]+”?", answer))
        if not 1 <= sentences <= MOST_SENTENCES or answer[-1] not in "。！？”":
            complain(name, number, f"{sentences} sentences: {answer}")
        if len(answer) not in ANSWER_LENGTH:
            complain(name, number, f"an answer of {len(answer)} characters")
        plain = "".join(c for c in answer if c not in FULL_WIDTH)
        if unicodedata.normalize("NFKC", plain) != plain or re.search(r"[\u4e00-\u9fff][,?!;:]", answer):
            complain(name, number, f"punctuation: {answer}")
        if source:
            chapter, _, heading = source.partition("#")
            place(name, number, chapter, heading, pages, complain)
            of_page[chapter] += 1
    no_twice(name, "question", [(n, bare(text)) for n, text in asked], complain)
    apart(name, asked, kept_apart, complain)
    for page in pages:
        if page not in PAGES_WITHOUT_QUESTIONS and of_page[page] < FEWEST_OF_A_PAGE:
            complain(name, 0, f"only {of_page[page]} questions about {page}")
    talk = sum(not cells[4] for _, cells in rows)
    print(f"{name}: {len(rows)} questions ({talk} of them small talk), {len(asked)} phrasings")
    for page, count in sorted(of_page.items()):
        print(f"  {count:3} {page}")


def check_dialogues(name, fewest, pages, kept_apart, complain):
    rows = read(name, 5, complain)
    if len(rows) < fewest:
        complain(name, 0, f"{len(rows)} dialogues, fewer than {fewest}")
    no_twice(name, "id", [(n, cells[0]) for n, cells in rows], complain)
    no_twice(name, "dialogue", [(n, bare(cells[1]) + " " + bare(cells[2])) for n, cells in rows], complain)
    for number, (_, _, _, chapter, heading) in rows:
        place(name, number, chapter, heading, pages, complain)
    apart(name, [(n, text) for n, cells in rows for text in cells[1:3]], kept_apart, complain)
    print(f"{name}: {len(rows)} dialogues")


def check_asked(pages, kept_apart, complain):
    name = "asked.tsv"
    asked = []
    for number, (place_, words, ways) in read(name, 3, complain, folder=ASSISTANT):
        chapter, _, heading = place_.partition("#")
        text = place(name, number, chapter, heading, pages, complain)
        if text is not None and words not in text:
            complain(name, number, f"not in that section: {words}")
        asked += [(number, way) for way in ways.split("|")]
    apart(name, asked, kept_apart, complain)
    print(f"{name}: {len(asked)} ways of asking")


def check_elsewhere(kept_apart, complain):
    name = "elsewhere.txt"
    rows = read(name, 1, complain, folder=ASSISTANT)
    no_twice(name, "question", [(n, bare(cells[0])) for n, cells in rows], complain)
    apart(name, [(n, cells[0]) for n, cells in rows], kept_apart, complain)
    print(f"{name}: {len(rows)} questions")


def apart(name, asked, kept_apart, complain):
    """No text that is learnt or looked up may equal or nearly equal one of the test."""
    bare_tests = [(test, bare(test)) for test in kept_apart]
    for number, text in asked:
        for test, other in bare_tests:
            near = similarity(bare(text), other)
            if near > LIMIT:
                complain(name, number, f"{near:.2f} like a test question: {text} / {test}")


def main():
    complaints = []

    def complain(name, number, text):
        complaints.append(f"{name}:{number}: {text}")

    pages = book()
    tests = check_quoted("test-questions.tsv", TESTS, pages, complain)
    off_topic = check_off_topic("test-off-topic.tsv", OFF_TOPIC, complain)
    print(f"{len(pages)} pages, {len(tests)} test questions, {len(off_topic)} off the topic")
    kept_apart = tests + off_topic
    check_curated(pages, kept_apart, complain)
    check_asked(pages, kept_apart, complain)
    check_elsewhere(kept_apart, complain)
    check_dialogues("follow-ups.tsv", DIALOGUES, pages, kept_apart, complain)
    for name, tuning in (("tuning-questions.tsv", check_quoted("tuning-questions.tsv", TUNING, pages, complain)),
                         ("tuning-off-topic.tsv", check_off_topic("tuning-off-topic.tsv", TUNING_OFF_TOPIC, complain))):
        apart(name, list(enumerate(tuning, 1)), kept_apart, complain)
    check_dialogues("tuning-follow-ups.tsv", TUNING_DIALOGUES, pages, kept_apart, complain)
    print("\n".join(complaints) or "nothing to complain about")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
