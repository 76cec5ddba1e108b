package org.huoye.book;

import java.nio.charset.StandardCharsets;

/** Percent-encoding as links use it: UTF-8, Chinese left readable, what cannot be seen encoded. */
public final class PercentCode {

    private PercentCode() {
    }

    /** Decodes once; what is not valid UTF-8 or not two hexadecimal digits stays as written. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int n = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                decoded[n++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                decoded[n++] = bytes[i];
            }
        }
        String result = new String(decoded, 0, n, StandardCharsets.UTF_8);
        return result.indexOf('\uFFFD') >= 0 ? text : result;
    }

    /**
     * Encodes ASCII characters that are neither letters, digits, {@code -._~} nor in {@code keep}.
     */
    public static String encode(String text, String keep) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
                    || "-._~".indexOf(c) >= 0 || keep.indexOf(c) >= 0;
            if (plain || c > 0x9F && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(Character.forDigit(b >> 4 & 15, 16))
                            .append(Character.forDigit(b & 15, 16));
                }
            }
        });
        return out.toString();
    }
}
