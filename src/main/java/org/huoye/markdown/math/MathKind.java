package org.huoye.markdown.math;

/** What a piece of a formula is to its neighbours; decides about space and about where limits stand. */
enum MathKind {
    /** A variable: slanted if it is one letter. */
    LETTER,
    /** Anything else that stands for itself. */
    ORDINARY,
    /** A sign such as ∑ that grows in display style and has its limits above and below there. */
    BIG,
    /** A sign such as ∫ that grows and has its limits at its side. */
    INTEGRAL,
    /** A name such as log. */
    FUNCTION,
    /** A name such as max that has its limits below in display style. */
    LIMIT_FUNCTION,
    /** A brace over or under something: what is attached to it always stands above or below. */
    BRACE, BINARY, RELATION, OPEN, CLOSE,
    /** A sign that opens or closes, such as |. */
    FENCE, PUNCTUATION, SPACE
}
