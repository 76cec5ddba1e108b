package org.huoye.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula in the syntax tree. */
interface Formula {

    /** The TeX between the marks. */
    String tex();

    /** Whether it stands on lines of its own. */
    boolean display();

    /** A formula in a paragraph. */
    final class InText extends Node implements Formula {

        private final BasedSequence tex;
        private final boolean display;

        InText(BasedSequence chars, BasedSequence tex, boolean display) {
            super(chars);
            this.tex = tex;
            this.display = display;
        }

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[]{tex};
        }

        @Override
        public String tex() {
            return tex.toString();
        }

        @Override
        public boolean display() {
            return display;
        }
    }

    /** A formula on lines of its own, whose lines are not Markdown. */
    final class OnLines extends Block implements Formula {

        private String tex = "";

        void setTex(String tex) {
            this.tex = tex;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }

        @Override
        public String tex() {
            return tex;
        }

        @Override
        public boolean display() {
            return true;
        }
    }
}
