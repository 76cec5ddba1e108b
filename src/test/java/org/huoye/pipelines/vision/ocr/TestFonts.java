package org.huoye.pipelines.vision.ocr;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huoye.ui.Fonts;

/**
 * Fonts for Simplified Chinese: the two that ship with the book, and of a list of free ones those that this computer has.
 * Debian has them in fonts-noto-cjk, fonts-wqy-zenhei, fonts-wqy-microhei, fonts-arphic-uming, fonts-arphic-ukai,
 * fonts-arphic-gbsn00lp, fonts-arphic-gkai00mp, fonts-droid-fallback and fonts-lxgw-wenkai; {@code .ci/run} installs them where it may.
 */
final class TestFonts {

    /** So many look different enough to judge by. */
    static final int WANTED = 10;

    private static final List<String> FAMILIES = List.of("Noto Sans CJK SC", "Noto Serif CJK SC", "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei", "AR PL UMing CN", "AR PL UKai CN", "LXGW WenKai", "AR PL SungtiL GB",
            "AR PL KaitiM GB", "Droid Sans Fallback");

    private TestFonts() {
    }

    /** At most {@link #WANTED}, at 1 point, those that ship first; a bold face counts, as it looks different. */
    static List<Font> all() {
        List<Font> fonts = new ArrayList<>(List.of(shipped("HuoyeSans-Regular.otf"), shipped("HuoyeSans-Bold.otf")));
        // by English names, whatever the locale
        Set<String> installed = new TreeSet<>(Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ENGLISH)));
        FAMILIES.stream().filter(installed::contains).forEach(family -> fonts.add(new Font(family, Font.PLAIN, 1)));
        List.of("Noto Serif CJK SC", "Noto Sans CJK SC").stream().filter(installed::contains)
                .forEach(family -> fonts.add(new Font(family, Font.BOLD, 1)));
        return List.copyOf(fonts.subList(0, Math.min(WANTED, fonts.size())));
    }

    static Font shipped(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
