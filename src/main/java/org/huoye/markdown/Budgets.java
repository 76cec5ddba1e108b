package org.huoye.markdown;

/**
 * Limits of a page. Parsing time grows faster than the text in several of flexmark's rules, recursion goes as deep as the
 * text nests, and a page that is laid out cannot be stopped: so each of these is bounded before it can hurt. Ordinary
 * books stay far below all of them.
 */
final class Budgets {

    /** Longest text that is parsed as Markdown. */
    static final int CHARACTERS = 2_000_000;

    /** Length from which on the beginning of a text is made before the whole. */
    static final int LONG_CHAPTER = 60_000;

    /** Lengths of the beginnings to try, in characters of Markdown: enough for the first slice, then for dense markup. */
    static final int[] BEGINNINGS = {7_000, 28_000};

    /** Deepest nesting of quotes and lists. */
    static final int CONTAINERS = 40;

    /** Most marks of one kind in one paragraph: emphasis, backticks, brackets, angle brackets. */
    static final int MARKS_IN_PARAGRAPH = 4_000;

    /** Longest HTML tag or autolink. */
    static final int TAG_CHARACTERS = 4_096;

    /** Most HTML tags in the text. */
    static final int TAGS = 40_000;

    /** Most link definitions in a row: each is taken off the front of what is left of its paragraph. */
    static final int DEFINITIONS_IN_PARAGRAPH = 1_000;

    /** Deepest syntax tree. */
    static final int SYNTAX_DEPTH = 200;

    /** Most characters that reference links may repeat out of their definitions. */
    static final int REPEATED_CHARACTERS = 2_000_000;

    /** Processor time for parsing and rendering one chapter, in milliseconds. */
    static final long MILLISECONDS = 5_000;

    /** How long a caller waits for a chapter, in milliseconds: beyond any work that notices that its time is over. */
    static final long LONGEST_WAIT_MILLISECONDS = 30_000;

    /** Stack of the thread that parses, in bytes; the system gives memory only for what is used. */
    static final long STACK_BYTES = 64L * 1024 * 1024;

    /** Deepest nesting of elements in the page. */
    static final int PAGE_DEPTH = 64;

    /** Most items in one list. */
    static final int LIST_ITEMS = 500;

    static final int COLUMN_SPAN = 100;
    static final int ROW_SPAN = 200;

    /** Most cells that the spans of one table may cover together. */
    static final int SPANNED_CELLS = 10_000;

    /** Longest attribute that shows text. */
    static final int ATTRIBUTE_CHARACTERS = 1_000;

    private Budgets() {
    }
}
