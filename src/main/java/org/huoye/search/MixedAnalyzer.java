package org.huoye.search;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts Chinese into pairs of neighbouring characters and other scripts into words, in small letters and half width. Names
 * of code are cut at their dots and underlines: {@code tf.function} is found by either half.
 */
final class MixedAnalyzer extends Analyzer {

    private static final Pattern JOINTS = Pattern.compile("(?<=[A-Za-z0-9])[._](?=[A-Za-z])");

    /** Whether single characters are kept beside the pairs, so that a query of one character finds something. */
    private final boolean singles;

    MixedAnalyzer(boolean singles) {
        this.singles = singles;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new PatternReplaceCharFilter(JOINTS, " ", reader); // as long as before: offsets stay
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream small = new LowerCaseFilter(new CJKWidthFilter(words));
        return new TokenStreamComponents(words,
                new CJKBigramFilter(small, CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA
                        | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL, singles));
    }
}
