package org.huoye.markdown;

/** What kind of character stands beside a mark: the rules of Chinese typography need to know. */
final class HanText {

    private static final String SHARED = "‘’“”…‥—·";
    private static final String CLOSING_STOPS = "。，、；：？！．";

    private HanText() {
    }

    /** Letters that are written without spaces between words. A lone surrogate counts: it is half of one, or of an emoji. */
    static boolean isHan(int c) {
        if (c < 0x2E80) {
            return false;
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> c == 0x30FC; // the prolonged sound mark belongs to both kana
        };
    }

    /** Punctuation of full width. */
    static boolean isHanPunctuation(int c) {
        return c >= 0x3001 && c <= 0x303F && c != 0x3005 && c != 0x3007 || c >= 0xFE10 && c <= 0xFE1F
                || c >= 0xFE30 && c <= 0xFE4F || (c >= 0xFF01 && c <= 0xFF65 || c >= 0xFFE0 && c <= 0xFFE6)
                        && !Character.isLetterOrDigit(c);
    }

    /** Quotation marks, dashes and dots that Chinese and Latin text share. */
    static boolean isShared(int c) {
        return SHARED.indexOf(c) >= 0;
    }

    static boolean isHanOrPunctuation(int c) {
        return isHan(c) || isHanPunctuation(c);
    }

    /** Chinese or shared punctuation that opens: nothing can end right after it. */
    static boolean opens(int c) {
        int type = Character.getType(c);
        return (isHanPunctuation(c) || isShared(c))
                && (type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION);
    }

    /** Chinese or shared punctuation that closes: nothing can begin right before it. */
    static boolean closes(int c) {
        int type = Character.getType(c);
        return CLOSING_STOPS.indexOf(c) >= 0 || (isHanPunctuation(c) || isShared(c))
                && (type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION);
    }

    /** Punctuation in CommonMark's sense that is neither Chinese nor shared. */
    static boolean isOtherPunctuation(int c) {
        if (isHanPunctuation(c) || isShared(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
