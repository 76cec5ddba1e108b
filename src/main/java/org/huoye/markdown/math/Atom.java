package org.huoye.markdown.math;

/**
 * A piece of a formula on its way into a row.
 *
 * @param element how it is written
 * @param kind what it is to its neighbours
 */
record Atom(MathElement element, MathKind kind) {

    static Atom ordinary(MathElement element) {
        return new Atom(element, MathKind.ORDINARY);
    }

    static Atom space(String width) {
        return new Atom(MathElement.space(width), MathKind.SPACE);
    }
}
