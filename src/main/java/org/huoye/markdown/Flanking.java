package org.huoye.markdown;

/**
 * Whether a run of emphasis marks can open or close, in text that may be Chinese.
 *
 * <p>CommonMark decides by the characters on both sides and takes punctuation for the border of a word. Chinese has no
 * borders of words, so that {@code **词。**后} fails there. Here Chinese letters may stand at either side of a mark whatever
 * the other side is, and Chinese punctuation counts as a letter, but for its direction: no emphasis ends right after
 * {@code 「} or begins right before {@code 。}. For text without Chinese characters the rule is CommonMark's own.
 *
 * @param canOpen the run is left-flanking
 * @param canClose the run is right-flanking
 */
record Flanking(boolean canOpen, boolean canClose) {

    /**
     * @param before the character before the run, a line end at the start of the text
     * @param after the character after the run, a line end at the end of the text
     */
    static Flanking of(char before, char after) {
        boolean left = !HanText.isSpace(after)
                && (!isBorder(after, HanText.closes(after)) || admits(before, HanText.closes(after)));
        boolean right = !HanText.isSpace(before)
                && (!isBorder(before, HanText.opens(before)) || admits(after, HanText.opens(before)));
        return new Flanking(left, right);
    }

    private static boolean isBorder(char c, boolean turnedAway) {
        return turnedAway || HanText.isOtherPunctuation(c);
    }

    private static boolean admits(char otherSide, boolean turnedAway) {
        return HanText.isSpace(otherSide) || HanText.isOtherPunctuation(otherSide)
                || !turnedAway && (HanText.isHanOrPunctuation(otherSide) || HanText.isShared(otherSide));
    }
}
