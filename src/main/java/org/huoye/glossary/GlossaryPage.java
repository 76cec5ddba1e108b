package org.huoye.glossary;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.book.PercentCode;
import org.huoye.platform.Messages;

/** Writes the list of terms as a Markdown page: by pinyin under letters, each with its English, definition and place. */
public final class GlossaryPage {

    private static final Messages TEXT = Messages.beside(GlossaryPage.class);

    /** What Markdown would take for markup, anywhere. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&$|~^=]");

    /** What it would take for a list, quote or heading at the beginning. */
    private static final Pattern BLOCK = Pattern.compile("^([-+#:]|\\d{1,9}(?=[.)]))");

    /** The mark stands within so many characters. */
    private static final int BEGINNING = 200;

    private GlossaryPage() {
    }

    /**
     * Writes the page.
     *
     * @param folder real path of the folder that the page will lie in, inside the book's: its links begin there
     * @return Markdown that ends with a line feed
     */
    public static String of(Glossary glossary, Path folder) {
        PinyinOrder order = new PinyinOrder();
        List<Glossary.Entry> entries = glossary.entries().stream()
                .sorted(Comparator.comparing(Glossary.Entry::name, order)).toList();
        StringBuilder page = new StringBuilder("# ").append(TEXT.get("page.title")).append("\n\n<!-- ")
                .append(TEXT.get("page.made")).append(" -->\n\n").append(TEXT.get("page.intro")).append('\n');
        String letter = "";
        for (Glossary.Entry entry : entries) {
            String next = order.letter(entry.name());
            if (!next.equals(letter)) {
                letter = next;
                page.append("\n## ").append(letter).append('\n');
            }
            page.append('\n').append(of(entry, folder));
        }
        return page.toString();
    }

    /** Whether a Markdown text is a page that was written here: it repeats what its book says elsewhere. */
    public static boolean isOne(String markdown) {
        int made = markdown.indexOf("<!-- " + TEXT.get("page.made") + " -->");
        return made >= 0 && made < BEGINNING;
    }

    private static String of(Glossary.Entry entry, Path folder) {
        return "**" + plain(entry.name()) + "** " + plain(entry.english()) + "\n: " + begun(entry.definition())
                + " [" + plain(entry.chapter().title()) + "](" + link(entry, folder) + ")\n";
    }

    /** The way from the page to the place, as an author would write it. */
    private static String link(Glossary.Entry entry, Path folder) {
        String path = folder.relativize(entry.chapter().file()).toString().replace('\\', '/');
        String anchor = entry.anchor().isEmpty() ? "" : "#" + PercentCode.encode(entry.anchor(), "/");
        return PercentCode.encode(path, "/") + anchor;
    }

    /** Text as Markdown that shows it, with its formulas as they are. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        Matcher formula = Glossary.FORMULA.matcher(text);
        int from = 0;
        while (formula.find()) {
            out.append(escaped(text.substring(from, formula.start()))).append(formula.group());
            from = formula.end();
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    /** Text as Markdown at the beginning of a block. */
    private static String begun(String text) {
        return BLOCK.matcher(plain(text)).replaceFirst(found -> {
            String start = found.group();
            return Character.isDigit(start.charAt(0)) ? start + "\\\\" : "\\\\" + start;
        });
    }
}
