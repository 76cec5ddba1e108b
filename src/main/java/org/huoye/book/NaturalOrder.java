package org.huoye.book;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Orders names as people count: 2 before 10, 第二章 before 第十章, 上册 before 下册; digits of any width. */
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    /** The volumes of a work. */
    private static final Pattern VOLUME = Pattern.compile("[上中下](?=[册篇卷部编集]|$)");
    private static final String VOLUMES = "上中下";
    private static final String HAN_DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";

    private NaturalOrder() {
    }

    @Override
    public int compare(String a, String b) {
        List<Object> left = parts(a);
        List<Object> right = parts(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareParts(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.size(), right.size());
        return order != 0 ? order : a.compareTo(b);
    }

    private static int compareParts(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Long) {
            return -1;
        }
        return b instanceof Long ? 1 : a.toString().compareToIgnoreCase(b.toString());
    }

    /** Numbers as Long, what lies between as String. */
    private static List<Object> parts(String written) {
        String name = VOLUME.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll(volume -> Integer.toString(VOLUMES.indexOf(volume.group()) + 1));
        List<Object> parts = new ArrayList<>();
        int i = 0;
        while (i < name.length()) {
            int start = i;
            Kind kind = Kind.of(name.charAt(i));
            while (i < name.length() && Kind.of(name.charAt(i)) == kind) {
                i++;
            }
            String part = name.substring(start, i);
            parts.add(switch (kind) {
                case DIGITS -> part.length() > 18 ? part : (Object) Long.parseLong(part);
                case HAN -> part.length() > 18 ? part : (Object) hanNumber(part);
                case TEXT -> part;
            });
        }
        return parts;
    }

    private enum Kind {
        DIGITS, HAN, TEXT;

        static Kind of(char c) {
            if (c >= '0' && c <= '9') {
                return DIGITS;
            }
            return HAN_DIGITS.indexOf(c) >= 0 || c == '〇' || UNITS.indexOf(c) >= 0 ? HAN : TEXT;
        }
    }

    /** 十二 is 12, 二十 is 20, 一百零三 is 103, 二〇二四 is 2024. */
    private static long hanNumber(String han) {
        long total = 0;
        long digit = 0;
        boolean pending = false;
        for (char c : han.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                total += (pending ? digit : 1) * (long) Math.pow(10, unit + 1);
                digit = 0;
                pending = false;
            } else {
                digit = digit * 10 + Math.max(0, HAN_DIGITS.indexOf(c));
                pending = true;
            }
        }
        return total + digit;
    }
}
