package org.huoye.markdown.math;

/** Reads the signs of a formula one after the other: commands, braces, characters. Blanks and comments are passed over. */
final class TexReader {

    private final String tex;
    private int at;

    TexReader(String tex) {
        this.tex = tex;
    }

    /** The next sign without taking it: a command with its backslash, one character, empty at the end. */
    String peek() {
        skipBlanks();
        if (at >= tex.length()) {
            return "";
        }
        if (tex.charAt(at) != '\\') {
            return tex.substring(at, at + Character.charCount(tex.codePointAt(at)));
        }
        int end = at + 1;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
            end++;
        }
        if (end == at + 1 && end < tex.length()) {
            end += Character.charCount(tex.codePointAt(end));
        }
        return tex.substring(at, end);
    }

    String next() {
        String sign = peek();
        at += sign.length();
        return sign;
    }

    /** Takes the next sign if it is this one. */
    boolean take(String sign) {
        if (peek().equals(sign)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String sign) throws TexException {
        if (!take(sign)) {
            throw new TexException("expected " + sign + " at " + at);
        }
    }

    /** The rest of a number that began with the sign just taken. */
    String restOfNumber() {
        int start = at;
        while (at < tex.length() && (isDigit(at) || tex.charAt(at) == '.' && isDigit(at + 1))) {
            at++;
        }
        return tex.substring(start, at);
    }

    private boolean isDigit(int index) {
        return index < tex.length() && tex.charAt(index) >= '0' && tex.charAt(index) <= '9';
    }

    /** What stands in braces, as it is written, blanks and all; inner braces must be balanced. */
    String braced() throws TexException {
        expect("{");
        int start = at;
        int open = 1;
        while (at < tex.length()) {
            char c = tex.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return tex.substring(start, at - 1);
            }
        }
        throw new TexException("a brace is not closed");
    }

    /** What stands in square brackets, as it is written; empty if there are none. */
    String bracketed() throws TexException {
        if (!take("[")) {
            return "";
        }
        int end = tex.indexOf(']', at);
        if (end < 0) {
            throw new TexException("a bracket is not closed");
        }
        String inside = tex.substring(at, end);
        at = end + 1;
        return inside;
    }

    /** How many characters are left. */
    int left() {
        return Math.max(0, tex.length() - at);
    }

    private void skipBlanks() {
        while (at < tex.length()) {
            char c = tex.charAt(at);
            if (c == '%') {
                int end = tex.indexOf('\n', at);
                at = end < 0 ? tex.length() : end;
            } else if (c <= ' ') {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
