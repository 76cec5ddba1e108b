package org.huoye.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** Emphasis and strikethrough that are right next to Chinese punctuation: flexmark's own, with {@link Flanking} as judge. */
final class HanEmphasis implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false).set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(new Asterisk()).customDelimiterProcessor(new Underscore())
                .customDelimiterProcessor(new Tilde());
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        // nothing to set
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String rendererType) {
        renderer.nodeRendererFactory(new StrikethroughNodeRenderer.Factory());
    }

    private static Flanking flanking(String before, String after) {
        return Flanking.of(before.charAt(before.length() - 1), after.charAt(0));
    }

    /** Emphasis by CommonMark's later rule of three: two runs that are both multiples of three do match. */
    private abstract static class Emphasis extends EmphasisDelimiterProcessor {

        Emphasis(char mark) {
            super(mark, false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return opener.length() % 3 == 0 && closer.length() % 3 == 0
                    ? 2
                    : super.getDelimiterUse(opener, closer);
        }
    }

    private static final class Asterisk extends Emphasis {

        Asterisk() {
            super('*');
        }

        @Override
        public boolean canBeOpener(String before, String after, boolean leftFlanking, boolean rightFlanking,
                boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return flanking(before, after).canOpen();
        }

        @Override
        public boolean canBeCloser(String before, String after, boolean leftFlanking, boolean rightFlanking,
                boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return flanking(before, after).canClose();
        }
    }

    private static final class Underscore extends Emphasis {

        Underscore() {
            super('_');
        }

        @Override
        public boolean canBeOpener(String before, String after, boolean leftFlanking, boolean rightFlanking,
                boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            Flanking flanking = flanking(before, after);
            return flanking.canOpen() && (!flanking.canClose() || beforeIsPunctuation);
        }

        @Override
        public boolean canBeCloser(String before, String after, boolean leftFlanking, boolean rightFlanking,
                boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            Flanking flanking = flanking(before, after);
            return flanking.canClose() && (!flanking.canOpen() || afterIsPunctuation);
        }
    }

    private static final class Tilde extends StrikethroughDelimiterProcessor {

        @Override
        public boolean canBeOpener(String before, String after, boolean leftFlanking, boolean rightFlanking,
                boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return flanking(before, after).canOpen();
        }

        @Override
        public boolean canBeCloser(String before, String after, boolean leftFlanking, boolean rightFlanking,
                boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return flanking(before, after).canClose();
        }
    }
}
