package org.huoye.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.huoye.markdown.math.TexToMathMl;
import org.jspecify.annotations.Nullable;

/**
 * Finds formulas on lines of their own, between {@code $$} and {@code $$} or {@code \[} and {@code \]}: as a block, because a line of one
 * that begins with {@code -} or {@code =} would make a list or a heading of a paragraph. No blank line may lie inside,
 * and one that has no end is text.
 */
final class FormulasOnLines extends AbstractBlockParser {

    private static final int CODE_INDENT = 4;

    private final Formula.OnLines block = new Formula.OnLines();
    private final StringBuilder tex = new StringBuilder();
    private final String end;
    private boolean first = true;
    private boolean ended;

    private FormulasOnLines(String end) {
        this.end = end;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return ended || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        String text = line.toString().strip();
        if (first) {
            text = text.substring(end.length());
            first = false;
        }
        if (text.endsWith(end)) {
            ended = true;
            text = text.substring(0, text.length() - end.length());
        }
        tex.append(text).append('\n');
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setTex(tex.toString().strip());
        block.setCharsFromContent();
    }

    @Override
    public boolean isInterruptible() {
        return false;
    }

    @Override
    public boolean canInterruptBy(BlockParserFactory factory) {
        return false;
    }

    private static final class Start extends AbstractBlockParserFactory {

        Start(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int at = state.getNextNonSpaceIndex();
            String mark = line.matchChars("$$", at) ? "$$" : line.matchChars("\\[", at) ? "\\[" : "";
            if (mark.isEmpty() || state.getIndent() >= CODE_INDENT) {
                return BlockStart.none();
            }
            String end = mark.equals("$$") ? mark : "\\]";
            return endsItsLine(line.subSequence(at + mark.length()), end)
                    ? BlockStart.of(new FormulasOnLines(end)).atIndex(at)
                    : BlockStart.none();
        }

        /** Whether the next closing mark is the last of its line, with something before it and no blank line between. */
        private static boolean endsItsLine(BasedSequence from, String end) {
            BasedSequence text = from.getBaseSequence();
            int limit = Math.min(text.length(), from.getStartOffset() + TexToMathMl.LONGEST);
            boolean blank = false;
            boolean something = false;
            for (int i = from.getStartOffset(); i < limit; i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    if (blank) {
                        return false;
                    }
                    blank = true;
                } else if (text.matchChars(end, i)) {
                    return something && isLast(text, i + end.length());
                } else if (c > ' ' && c != '>') {
                    blank = false;
                    something = true;
                }
            }
            return false;
        }

        private static boolean isLast(BasedSequence text, int at) {
            int end = at;
            while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t'
                    || text.charAt(end) == '\r')) {
                end++;
            }
            return end == text.length() || text.charAt(end) == '\n';
        }
    }

    /** Registers the blocks with a parser. */
    static final class Factory implements CustomBlockParserFactory {

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start(options);
        }
    }
}
