package org.huoye.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chapter ready for the page: sanitised, budgeted HTML and what was found on the way. Immutable.
 *
 * @param title the first heading's text, or the chapter's name
 * @param slices sanitised HTML in reading order, each at most {@link #SLICE_CHARACTERS} characters of text and
 *     {@link #SLICE_ELEMENTS} elements, so that laying one out never holds the JavaFX thread for long
 * @param outline the headings in order
 * @param demos the demo cards in order
 * @param pictures the pictures that the host may put in, in reading order, by the id in their element's {@code data-picture}
 *     attribute
 * @param text plain text of the chapter, block by block, with the anchor each block lies under
 * @param problems what a checker should tell the author
 * @param plainText whether the budgets were exceeded and the chapter is shown as plain text
 * @param whole false for the first slices of a longer chapter, of which everything else here is only a part too
 */
public record RenderedChapter(String title, List<String> slices, List<Heading> outline, List<DemoCard> demos,
        Map<String, PictureRef> pictures, List<TextBlock> text, List<Problem> problems, boolean plainText,
        boolean whole) {

    /** Most characters of text in one slice. */
    public static final int SLICE_CHARACTERS = 10_000;

    /** Most elements in one slice. */
    public static final int SLICE_ELEMENTS = 1_000;

    public RenderedChapter {
        slices = List.copyOf(slices);
        outline = List.copyOf(outline);
        demos = List.copyOf(demos);
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
        text = List.copyOf(text);
        problems = List.copyOf(problems);
    }

    /** Whether this is the whole chapter whose beginning another is, slice by slice. */
    public boolean continues(RenderedChapter beginning) {
        int shown = beginning.slices.size();
        return whole && !beginning.whole && slices.size() >= shown && slices.subList(0, shown).equals(beginning.slices);
    }

    /** The whole page: what the window shows once every slice is appended, one slice a line. */
    public String body() {
        return String.join("\n", slices);
    }

    /**
     * How much there is to read: Chinese characters and words of other scripts, without punctuation. At about 400 of them a
     * minute this is the reading time. Looks through the whole text.
     */
    public int characters() {
        int count = 0;
        for (TextBlock block : text) {
            boolean inWord = false;
            for (int i = 0; i < block.text.length(); i += Character.charCount(block.text.codePointAt(i))) {
                int c = block.text.codePointAt(i);
                boolean han = HanText.isHan(c);
                boolean letter = Character.isLetterOrDigit(c);
                count += letter && (han || !inWord) ? 1 : 0;
                inWord = letter && !han;
            }
        }
        return count;
    }

    /**
     * A heading of the outline.
     *
     * @param level 1 to 6
     * @param anchor its id in the page, unique in the chapter
     * @param title plain text
     */
    public record Heading(int level, String anchor, String title) {
    }

    /**
     * A place in the page where a demo can be started. In the HTML it is
     * {@code <div class="demo-card" id="…" data-demo="object-recognition"></div>}, which the reader fills.
     *
     * @param elementId the element's id, unique in the chapter
     * @param demo the demo's id as written by the author; may be unknown to the catalogue
     * @param settings the block's {@code key: value} lines, such as {@code sample: cat.png}
     */
    public record DemoCard(String elementId, String demo, Map<String, String> settings) {
        public DemoCard {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * A picture that lies inside the book's asset roots. In the HTML it is
     * {@code <img data-picture="…" alt="…">} without a source: the host checks the file and puts it in.
     *
     * @param source as the author wrote it
     * @param alternative the words that stand for it, empty if the author gave none
     * @param file real path inside an asset root
     */
    public record PictureRef(String source, String alternative, java.nio.file.Path file) {
    }

    /**
     * A block of plain text.
     *
     * @param anchor anchor of the heading above it, empty before the first
     * @param text without markup
     * @param code whether it is a block of code
     */
    public record TextBlock(String anchor, String text, boolean code) {

        /** A block of text that is no code. */
        public TextBlock(String anchor, String text) {
            this(anchor, text, false);
        }
    }

    /**
     * Something an author should mend.
     *
     * @param kind what it is
     * @param subject the link, picture, anchor, demo or formula concerned
     */
    public record Problem(Kind kind, String subject) {
        /** Kinds of problems. */
        public enum Kind {
            BROKEN_LINK, MISSING_PICTURE, REFUSED_LINK, REFUSED_PICTURE, DUPLICATE_ANCHOR, FORMULA, OVER_BUDGET
        }
    }
}
