package org.huoye.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huoye.book.Book;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the prepared questions of a book: {@code assistant/questions.tsv} in its folder. Five columns separated by tabs:
 * id, question, further phrasings separated by {@code |}, answer, source as {@code chapter#heading} or nothing for small
 * talk. Beside it, {@code asked.tsv} holds ways in which readers ask about a place, in three columns: the source, some words
 * of the paragraph, the ways separated by {@code |}; and {@code elsewhere.txt} holds questions that the book does not answer, one a line: they tell what lies
 * outside of its subject. A book may come from anywhere: lines that are otherwise are left out, and a file that leads out of the book's folder
 * is not read.
 */
final class CuratedQuestions {

    /** Largest file that is read, in bytes. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CuratedQuestions.class);
    private static final String FOLDER = "assistant";
    private static final int MOST_ELSEWHERE = 2_000;
    private static final int COLUMNS = 5;
    private static final int ASKED_COLUMNS = 3;
    private static final int MOST_PHRASINGS = 5_000;
    private static final int LONGEST = 2_000;

    private CuratedQuestions() {
    }

    /** The files of a book's prepared questions, whether they are there or not. */
    static List<Path> files(Book book) {
        return List.of(file(book, "questions.tsv"), file(book, "asked.tsv"), file(book, "elsewhere.txt"));
    }

    private static Path file(Book book, String name) {
        return book.root().resolve(FOLDER).resolve(name);
    }

    /** A book's prepared questions; none if it has no file of them. Blocks while it is read. */
    static List<CuratedQuestion> of(Book book) {
        return parse(text(book, files(book).getFirst()));
    }

    /**
     * Ways in which readers ask about a place.
     *
     * @param chapter the chapter, without {@code .md}
     * @param heading heading of the section
     * @param words some words of the paragraph
     * @param ways the ways, one a line
     */
    record Asked(String chapter, String heading, String words, String ways) {
    }

    /** Ways in which readers ask; none if the book has no file of them. Blocks while it is read. */
    static List<Asked> asked(Book book) {
        List<Asked> asked = new ArrayList<>();
        for (String line : text(book, files(book).get(1)).lines().limit(MOST_PHRASINGS).toList()) {
            String[] cells = line.split("\t", -1);
            int mark = cells[0].indexOf('#');
            if (cells.length == ASKED_COLUMNS && mark > 0 && line.length() <= LONGEST) {
                asked.add(new Asked(cells[0].substring(0, mark), cells[0].substring(mark + 1), cells[1],
                        cells[2].replace('|', '\n')));
            }
        }
        return asked;
    }

    /** Questions that the book does not answer; none if it has no file of them. Blocks while it is read. */
    static List<String> elsewhere(Book book) {
        return text(book, files(book).getLast()).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST).limit(MOST_ELSEWHERE).toList();
    }

    private static String text(Book book, Path file) {
        try {
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(book.root())) {
                return "";
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            LOG.warn("{} is left out", file, e);
            return "";
        }
    }

    static List<CuratedQuestion> parse(String text) {
        List<CuratedQuestion> questions = new ArrayList<>();
        int phrasings = 0;
        for (String line : text.split("\r?\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS || line.length() > LONGEST || cells[1].isBlank() || cells[3].isBlank()) {
                continue;
            }
            List<String> ways = new ArrayList<>(List.of(cells[1].strip()));
            Arrays.stream(cells[2].split("\\|", -1)).map(String::strip).filter(way -> !way.isEmpty())
                    .forEach(ways::add);
            phrasings += ways.size();
            if (phrasings > MOST_PHRASINGS) {
                break;
            }
            int mark = cells[4].indexOf('#');
            questions.add(new CuratedQuestion(cells[0], ways, cells[3].strip(),
                    mark < 0 ? cells[4].strip() : cells[4].substring(0, mark).strip(),
                    mark < 0 ? "" : cells[4].substring(mark + 1).strip()));
        }
        return questions;
    }
}
