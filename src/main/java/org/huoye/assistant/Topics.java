package org.huoye.assistant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries the topic of one question into the next: “什么是过拟合”, then “那怎么避免呢” becomes “过拟合怎么避免”. It only
 * proposes ways to understand a question; which one the book answers best is for the finder to say.
 */
final class Topics {

    /** What a question leads its topic in with or follows it by. */
    private static final Pattern AROUND = Pattern.compile(
            "^(请问|那么|那|什么是|什么叫|何谓|怎样|怎么|如何|为什么|介绍一下|解释一下|讲讲|说说)+"
                    + "|(是什么意思|是什么|是怎么回事|指什么|的定义|的意思|有哪些|怎么样|吗|呢|吧|啊)+$");

    /** Words that point back. */
    private static final Pattern POINTERS = Pattern
            .compile("它们|他们|这些|那些|这个|那个|这种|那种|前者|后者|它|(?<!其)其(?!他|它|实|余|中)|这(?!里|本|样|么|次|时)");

    private static final Pattern LEADING = Pattern.compile("^(那么|那|还有|然后|所以|可是|但是|不过)[，, ]?");
    private static final Pattern TRAILING = Pattern.compile("(呢|吧|啊)?[？?。！! ]*$");
    private static final Pattern END_MARKS = Pattern.compile("[？?。！! ]+$");

    /** A question of more characters says what it is about. */
    private static final int LONGEST_LEANING = 20;

    private final TermList terms;

    Topics(TermList terms) {
        this.terms = terms;
    }

    /**
     * A way to understand a question.
     *
     * @param text the words to look for
     * @param carried whether the topic before was put into it
     */
    record Way(String text, boolean carried) {
    }

    /**
     * The ways to understand a question after another one.
     *
     * @param question made plain
     * @param before the question before as it was understood
     * @return at least one, at most four; the question itself comes first unless it cannot stand alone
     */
    List<Way> ways(String question, String before) {
        String topic = topic(before);
        Set<Way> ways = new LinkedHashSet<>();
        Matcher pointer = POINTERS.matcher(question);
        String bare = TRAILING.matcher(LEADING.matcher(question).replaceFirst("")).replaceFirst("").strip();
        boolean leads = LEADING.matcher(question).find() || END_MARKS.matcher(question).replaceFirst("").endsWith("呢");
        boolean own = !terms.in(question).isEmpty();
        if (topic.isEmpty() || question.length() > LONGEST_LEANING) {
            ways.add(new Way(question, false));
        } else if (pointer.find()) {
            ways.add(new Way(TRAILING.matcher(LEADING.matcher(pointer.replaceFirst(Matcher.quoteReplacement(topic)))
                    .replaceFirst("")).replaceFirst(""), true));
            if (own) {
                ways.add(new Way(question, false));
            }
        } else if (leads) {
            String likewise = before.replace(topic, bare);
            if (!likewise.equals(before) && !bare.isEmpty()) {
                ways.add(new Way(likewise, true));
            }
            if (ways.isEmpty() || !terms.isPart(bare)) {
                ways.add(new Way(joined(topic, bare), true));
            }
            if (own) {
                ways.add(new Way(bare, false));
            }
        } else {
            ways.add(new Way(question, false));
            if (!own) {
                ways.add(new Way(joined(topic, bare), true));
            }
        }
        return new ArrayList<>(ways);
    }

    /** Two texts as one, with a blank between Latin words. */
    private static String joined(String topic, String rest) {
        boolean latin = !topic.isEmpty() && !rest.isEmpty() && topic.charAt(topic.length() - 1) < 0x80
                && rest.charAt(0) < 0x80;
        return latin ? topic + " " + rest : topic + rest;
    }

    /** What a question is about: the terms in it, else what is left without the words of asking. */
    String topic(String question) {
        List<String> found = terms.in(question);
        if (found.size() == 1) {
            return spelled(question, found.getFirst());
        }
        String rest = END_MARKS.matcher(question).replaceFirst("");
        String shorter = AROUND.matcher(rest).replaceAll("").strip();
        return shorter.length() > LONGEST_LEANING ? "" : shorter;
    }

    /** A term as a question writes it: the list has it in small letters. */
    private static String spelled(String question, String term) {
        int at = question.toLowerCase(java.util.Locale.ROOT).indexOf(term);
        return at < 0 || at + term.length() > question.length() ? term : question.substring(at, at + term.length());
    }
}
