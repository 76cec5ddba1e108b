package org.huoye.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders names as people count: 2 before 10, 第二章 before 第十章. */
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    private static final String HAN_DIGITS = "零一二三四五六七八九";

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
    private static List<Object> parts(String name) {
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
            return HAN_DIGITS.indexOf(c) >= 0 || c == '〇' || c == '十' || c == '百' ? HAN : TEXT;
        }
    }

    /** 十二 is 12, 二十 is 20, 一百零三 is 103, 二〇二四 is 2024. */
    private static long hanNumber(String han) {
        long total = 0;
        long digit = 0;
        boolean pending = false;
        for (char c : han.toCharArray()) {
            if (c == '十' || c == '百') {
                total += (pending ? digit : 1) * (c == '十' ? 10 : 100);
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
